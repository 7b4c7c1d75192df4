package dev.rollcall.local.sandbox.classlink;

import dev.rollcall.local.sandbox.classlink.api.DistrictServer;
import dev.rollcall.local.sandbox.classlink.api.ProxyApi;
import dev.rollcall.local.sandbox.classlink.control.SandboxApi;
import dev.rollcall.local.sandbox.classlink.control.SandboxPage;
import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.control.ControlApi;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.FaultBoard;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.http.RequestCounter;
import dev.rollcall.local.sandbox.http.SandboxServer;
import dev.rollcall.local.sandbox.options.GeneratedDistricts;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import java.net.URI;
import java.util.List;

/**
 * A running ClassLink look-alike. One address is the proxy in front of all districts, with a page
 * of buttons at {@code GET /}; another is the districts' own Roster Server.
 */
public final class ClassLinkSandbox implements AutoCloseable {
    private static final String PARTNER_KEY = "sandbox-classlink-partner-key";
    private final Portal portal;
    private final ProxyApi proxy;
    private final ControlApi changes;
    private final SandboxServer districtServer;
    private final SandboxServer server;

    private ClassLinkSandbox(SandboxOptions options) {
        List<Tenant> tenants =
                GeneratedDistricts.of(options).stream()
                        .map(district -> new Tenant(district, options.clock()))
                        .toList();
        portal =
                new Portal(
                        tenants,
                        new FaultBoard(),
                        new RequestCounter(options.clock()),
                        options.clock());
        proxy = new ProxyApi(portal, PARTNER_KEY, this::districtServerUrl);
        changes = SandboxApi.of(portal);
        districtServer = SandboxServer.start(0, new DistrictServer(portal)::answer);
        server = SandboxServer.start(options.port(), this::answer);
    }

    /** Makes the tenants and serves them when this returns. */
    public static ClassLinkSandbox start(SandboxOptions options) {
        return new ClassLinkSandbox(options);
    }

    /** The proxy; stands for https://oneroster-proxy.apis.classlink.com. */
    public URI url() {
        return server.url();
    }

    /** Where the districts' own servers listen; also told by {@code /applications/{id}/server}. */
    public URI districtServerUrl() {
        return districtServer.url();
    }

    public String partnerKey() {
        return PARTNER_KEY;
    }

    /** The tenant ids, the large district first. */
    public List<String> tenantIds() {
        return portal.tenants().stream().map(Tenant::id).toList();
    }

    @Override
    public void close() {
        server.close();
        districtServer.close();
    }

    private Reply answer(Call call) {
        List<String> segments = call.segments();
        if (segments.isEmpty()) {
            return new SandboxPage(portal, url(), districtServerUrl(), PARTNER_KEY).reply();
        }
        if (ControlApi.isAt(segments)) {
            return changes.answer(call);
        }
        // Browsers ask for it on their own account, and it is nobody's request to count.
        return segments.equals(List.of("favicon.ico")) ? Pages.notFound(call) : proxy.answer(call);
    }
}
