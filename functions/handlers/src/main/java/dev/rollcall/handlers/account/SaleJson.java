package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.quote.Price;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.account.subscription.FreeTrial;
import dev.rollcall.account.subscription.Subscription;
import dev.rollcall.account.subscription.Term;
import dev.rollcall.handlers.Json;
import dev.rollcall.notice.delivery.EmailAddress;

import java.time.Instant;

/** Subscriptions and quotes as the API shows them. */
final class SaleJson {
    private SaleJson() {}

    static ObjectNode of(Subscription subscription, Instant now) {
        ObjectNode json = Json.object();
        json.put("version", subscription.version());
        json.put("standing", subscription.standing(now).code());
        subscription.trial().ifPresent(trial -> json.set("trial", of(trial)));
        ArrayNode terms = json.putArray("terms");
        subscription.terms().forEach(term -> terms.add(of(term)));
        return json;
    }

    private static ObjectNode of(FreeTrial trial) {
        return Json.object()
                .put("startedAt", trial.startedAt().toString())
                .put("endsAt", trial.endsAt().toString())
                .put("endsOn", trial.endsOn().toString())
                .put("zone", trial.zone().getId())
                .put("seats", trial.seatTarget());
    }

    static ObjectNode of(Term term) {
        ObjectNode json =
                Json.object()
                        .put("product", term.product())
                        .put("from", term.from().toString())
                        .put("until", term.until().toString())
                        .put("boughtAt", term.boughtAt().toString());
        json.set("price", of(term.price()));
        term.quote().ifPresent(number -> json.put("quote", number));
        term.exception().ifPresent(reason -> json.put("exception", reason));
        return json;
    }

    static ObjectNode of(Quote quote) {
        ObjectNode json =
                Json.object()
                        .put("quote", quote.number())
                        .put("number", quote.printedNumber())
                        .put("product", quote.product())
                        .put("issuer", Words.of(quote.issuer()))
                        .put("issuedAt", quote.issuedAt().toString())
                        .put("validUntil", quote.validUntil().toString());
        json.set("price", of(quote.price()));
        quote.cheaper().ifPresent(cheaper -> json.set("cheaper", of(cheaper)));
        quote.recipient().map(EmailAddress::asString).ifPresent(to -> json.put("sentTo", to));
        return json;
    }

    private static ObjectNode of(Price price) {
        return Json.object()
                .put("seats", price.seats())
                .put("unitPrice", price.unitPrice())
                .put("total", price.total())
                .put("currency", price.currency());
    }
}
