package dev.rollcall.local.sandbox.clever;

import dev.rollcall.local.sandbox.clever.api.DataApi;
import dev.rollcall.local.sandbox.clever.api.TokensApi;
import dev.rollcall.local.sandbox.clever.control.SandboxApi;
import dev.rollcall.local.sandbox.clever.control.SandboxPage;
import dev.rollcall.local.sandbox.clever.identity.CleverForm;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.control.ControlApi;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.RateLimit;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.http.SandboxServer;
import dev.rollcall.local.sandbox.login.Identity;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A running Clever look-alike. One address serves what the real one spreads over clever.com and
 * api.clever.com, and {@code GET /} shows a page with all the buttons.
 */
public final class CleverSandbox implements AutoCloseable {
    private static final String CLIENT_ID = "sandbox-clever";
    private static final String CLIENT_SECRET = "sandbox-clever-secret";
    private final Portal portal;
    private final DataApi data;
    private final TokensApi tokens;
    private final Identity identity;
    private final ControlApi changes;
    private final AtomicLong requests = new AtomicLong();
    private final SandboxServer server;

    private CleverSandbox(SandboxOptions options) {
        portal = Districts.portal(options);
        data = new DataApi(portal, new RateLimit(options.requestsPerMinute(), options.clock()));
        tokens = new TokensApi(portal, CLIENT_ID, CLIENT_SECRET);
        identity =
                new Identity(
                        new CleverForm(portal, CLIENT_ID, CLIENT_SECRET),
                        this::url,
                        options.clock());
        changes = SandboxApi.of(portal, identity);
        server = SandboxServer.start(options.port(), this::answer);
    }

    /** Makes the districts and serves them when this returns. */
    public static CleverSandbox start(SandboxOptions options) {
        return new CleverSandbox(options);
    }

    /** Stands for both https://clever.com and https://api.clever.com. */
    public URI url() {
        return server.url();
    }

    public String clientId() {
        return CLIENT_ID;
    }

    public String clientSecret() {
        return CLIENT_SECRET;
    }

    /** Its login. */
    public Identity identity() {
        return identity;
    }

    /** The ids of all districts, connected or not, the large one first. */
    public List<String> districtIds() {
        return portal.connections().stream().map(each -> each.district().id()).toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply answer(Call call) {
        String id = HexFormat.of().toHexDigits(requests.incrementAndGet());
        return route(call).with("X-Request-Id", id);
    }

    private Reply route(Call call) {
        List<String> segments = call.segments();
        if (segments.isEmpty()) {
            return new SandboxPage(portal, identity, url(), CLIENT_ID, CLIENT_SECRET).reply();
        }
        if (ControlApi.isAt(segments)) {
            return changes.answer(call);
        }
        return identity.answer(call).orElseGet(() -> rosters(call));
    }

    private Reply rosters(Call call) {
        if (TokensApi.isAt(call.segments())) {
            return tokens.answer(call);
        }
        boolean open = DataApi.isAt(call.segments()) && !identity.isFromPerson(call);
        return open ? data.answer(call) : Pages.notFound(call);
    }
}
