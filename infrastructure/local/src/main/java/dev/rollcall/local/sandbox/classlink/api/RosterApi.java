package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.record.Style;
import dev.rollcall.local.sandbox.classlink.record.Version;
import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.FaultyReply;
import dev.rollcall.local.sandbox.http.Reply;

import java.time.Duration;
import java.util.Optional;

/** The lists of a tenant, the same at the proxy and at the district's own server. */
final class RosterApi {
    private final Portal portal;

    RosterApi(Portal portal) {
        this.portal = portal;
    }

    /**
     * Answers what is at this path behind the tenant's root.
     *
     * @param path begins with a slash
     */
    Reply answer(Tenant tenant, String path, Call call) {
        for (Version version : Version.values()) {
            Optional<RosterPath> place = place(version, path);
            if (place.isPresent() && call.method().equals("GET")) {
                return answer(RosterRequest.of(tenant, place.get(), version, call.query()));
            }
        }
        return unknown();
    }

    private static Reply unknown() {
        return Reply.json(404, ErrorBodies.ofFirst("unknown object"));
    }

    private static Optional<RosterPath> place(Version version, String path) {
        String start = version.path() + "/";
        return path.startsWith(start)
                ? RosterPath.of(path.substring(start.length()))
                : Optional.empty();
    }

    private Reply answer(RosterRequest request) {
        return portal.faults()
                .strike(request.resource().word(), request.tenant().id())
                .map(fault -> FaultyReply.of(fault, () -> odd(request)))
                .orElseGet(() -> odd(request));
    }

    /** What goes wrong whatever was asked. */
    private Reply odd(RosterRequest request) {
        if (isTooHeavy(request, Quirk.TOO_HEAVY)) {
            return Reply.html(502, "<html><h1>502 Bad Gateway</h1></html>");
        }
        if (isTooHeavy(request, Quirk.TOO_HEAVY_TIMEOUT)) {
            return Reply.html(504, "<html><h1>504 Gateway Time-out</h1></html>");
        }
        if (request.has(Quirk.HTML)) {
            return Reply.html(200, "<!DOCTYPE html><html><h1>Please sign in</h1></html>");
        }
        Reply reply = request.path().id().isPresent() ? one(request) : list(request);
        return request.has(Quirk.SLOW)
                ? reply.after(Duration.ofMillis(request.quirks().value(Quirk.SLOW)))
                : reply;
    }

    private static boolean isTooHeavy(RosterRequest request, Quirk quirk) {
        return request.has(quirk) && request.askedLimit() > request.quirks().value(quirk);
    }

    private static Reply one(RosterRequest request) {
        PageRows row = PageRows.one(request);
        return row.size() == 0 ? unknown() : Reply.json(200, body(request, row));
    }

    private Reply list(RosterRequest request) {
        if (request.limit() < 1 || request.offset() < 0) {
            return Reply.json(400, ErrorBodies.ofFirst("invalid data"));
        }
        try {
            long start = portal.clock().millis();
            if (PageRows.isOrphaned(request)) {
                return unknown();
            }
            RosterFilter filter =
                    RosterFilter.of(request.query().first("filter"), request.resource().type());
            PageRows rows = PageRows.of(request, filter);
            long millis = portal.clock().millis() - start;
            return new RosterHeaders(request, rows, millis)
                    .onto(Reply.json(200, body(request, rows)));
        } catch (BadField e) {
            return Reply.json(400, ErrorBodies.ofFirst(String.valueOf(e.getMessage())));
        }
    }

    private static Body body(RosterRequest request, PageRows rows) {
        if (request.has(Quirk.ERROR_SET)) {
            return ErrorBodies.ofFirst("server_busy");
        }
        if (request.has(Quirk.ERROR_SET_12)) {
            return ErrorBodies.ofSecond("server_busy");
        }
        Tenant tenant = request.tenant();
        String host = "https://sandbox-" + tenant.id() + "-v2.example.net";
        return new ListBody(
                request, new Style(tenant.ids(), request.version(), request.quirks(), host), rows);
    }
}
