package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.clever.record.ApiVersion;
import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Fault;
import dev.rollcall.local.sandbox.http.FaultyReply;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.RateLimit;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.http.Reply;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The door of the data API: token, rate limit, faults, and then the right answer. */
public final class DataApi {
    private final Portal portal;
    private final RateLimit limit;
    private final RecordsApi records = new RecordsApi();
    private final EventsApi events = new EventsApi();

    public DataApi(Portal portal, RateLimit limit) {
        this.portal = portal;
        this.limit = limit;
    }

    public static boolean isAt(List<String> segments) {
        return segments.size() > 1 && ApiVersion.named(segments.getFirst()).isPresent();
    }

    public Reply answer(Call call) {
        String token = call.bearer().orElse("");
        return portal.opensWith(token)
                .map(connection -> answer(call, connection.district(), limit.count(token)))
                .orElseGet(() -> new Refusal(401, "unauthorized").reply());
    }

    private Reply answer(Call call, CleverDistrict district, RateLimit.Standing standing) {
        if (standing.isExceeded()) {
            return standing.onto(Reply.empty(429));
        }
        ApiVersion version = ApiVersion.named(call.segments().getFirst()).orElseThrow();
        String collection = call.segments().get(1);
        Optional<Fault> fault = portal.faults().strike(collection, district.id());
        ApiCall ask = new ApiCall(call, version, district, fault);
        Reply reply =
                fault.map(each -> FaultyReply.of(each, () -> route(ask)))
                        .orElseGet(() -> route(ask));
        return standing.onto(reply).with("Cache-Control", "no-store");
    }

    private Reply route(ApiCall ask) {
        try {
            return tagged(choose(ask), ask);
        } catch (Refusal e) {
            return e.reply();
        }
    }

    private Reply choose(ApiCall ask) {
        if (!ask.call().method().equals("GET")) {
            return Pages.notFound(ask.call());
        }
        return switch (ask.words().getFirst()) {
            case "events" -> events.answer(ask);
            case "resources" -> resources(ask);
            default -> records.answer(ask);
        };
    }

    /** Without content mapping the answer has no data at all, unlike every other list. */
    static Reply resources(ApiCall ask) {
        boolean list = ask.words().getLast().equals("resources");
        return list
                ? Reply.json(200, Body.of("{\"resources\":[]}"))
                : new Refusal(404, "resource not found").reply();
    }

    private static Reply tagged(Reply reply, ApiCall ask) {
        int hash = Objects.hash(ask.call().target(), ask.district().changes());
        return reply.status() == 200
                ? reply.with("ETag", "W/\"" + Integer.toHexString(hash) + "\"")
                : reply;
    }
}
