package dev.rollcall.handlers.webhook;

import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Measures;
import dev.rollcall.handlers.Metric;
import dev.rollcall.handlers.Problem;
import dev.rollcall.webhook.AcceptWebhook;
import dev.rollcall.webhook.Receipt;
import dev.rollcall.webhook.SignedDelivery;

import java.util.List;
import java.util.Optional;

/**
 * {@code POST /webhooks/{portal}}: what is not even asked of that form never comes near a secret
 * (W-01).
 */
final class WebhookEndpoint {

    private final AcceptWebhook webhook;

    WebhookEndpoint(AcceptWebhook webhook) {
        this.webhook = webhook;
    }

    HttpReply answer(HttpRequest request) {
        Optional<Portal> portal = portal(request.path());
        if (portal.isEmpty()) {
            return HttpReply.problem(Problem.NOT_FOUND);
        }
        if (!request.method().equals("POST")) {
            return HttpReply.problem(Problem.METHOD_NOT_ALLOWED).header("allow", "POST");
        }
        if (!request.hasContentType("application/json")) {
            return HttpReply.problem(Problem.CONTENT_TYPE_REFUSED);
        }
        Receipt receipt = webhook.accept(portal.get(), delivery(request));
        return reply(receipt)
                .note(LogKey.PORTAL, portal.get().code())
                .note(LogKey.OUTCOME, receipt.code())
                .measured(measures(receipt));
    }

    private static Optional<Portal> portal(List<String> path) {
        return path.size() == 2 && path.getFirst().equals("webhooks")
                ? Portal.of(path.getLast())
                : Optional.empty();
    }

    private static SignedDelivery delivery(HttpRequest request) {
        return new SignedDelivery(
                request.header("webhook-id"),
                request.header("webhook-timestamp"),
                request.header("webhook-signature"),
                request.body());
    }

    private static Measures measures(Receipt receipt) {
        return Measures.by(LogKey.FUNCTION)
                .count(Metric.WEBHOOKS, 1)
                .count(Metric.WEBHOOK_REFUSALS, refusals(receipt))
                .andBy(LogKey.PORTAL, LogKey.OUTCOME)
                .count(Metric.WEBHOOKS, 1);
    }

    private static int refusals(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted _, Receipt.InProgress _ -> 0;
            case Receipt.Refused _, Receipt.Unreadable _, Receipt.TooLarge _, Receipt.Throttled _ ->
                    1;
        };
    }

    private static HttpReply reply(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted _ -> HttpReply.accepted(Json.object().put("accepted", true));
            case Receipt.Refused _ -> HttpReply.problem(Problem.DELIVERY_REFUSED);
            case Receipt.Unreadable _ -> HttpReply.problem(Problem.BODY_NOT_JSON);
            case Receipt.TooLarge _ -> HttpReply.problem(Problem.BODY_TOO_LARGE);
            case Receipt.Throttled _ ->
                    HttpReply.problem(Problem.TOO_MANY_REQUESTS).header("retry-after", "60");
            case Receipt.InProgress _ ->
                    HttpReply.problem(Problem.DELIVERY_IN_PROGRESS).header("retry-after", "30");
        };
    }
}
