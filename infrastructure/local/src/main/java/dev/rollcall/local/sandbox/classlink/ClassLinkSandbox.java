package dev.rollcall.local.sandbox.classlink;

import dev.rollcall.local.sandbox.classlink.api.DistrictServer;
import dev.rollcall.local.sandbox.classlink.api.ProxyApi;
import dev.rollcall.local.sandbox.classlink.control.SandboxApi;
import dev.rollcall.local.sandbox.classlink.control.SandboxPage;
import dev.rollcall.local.sandbox.classlink.identity.ClassLinkForm;
import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.control.ControlApi;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.FaultBoard;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.http.RequestCounter;
import dev.rollcall.local.sandbox.http.SandboxServer;
import dev.rollcall.local.sandbox.login.Identity;
import dev.rollcall.local.sandbox.options.GeneratedDistricts;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import java.net.URI;
import java.util.List;

/**
 * A running ClassLink look-alike. One address is the proxy in front of all districts, with a page
 * of buttons at {@code GET /}; another is the districts' own Roster Server.
 */
public final class ClassLinkSandbox implements AutoCloseable {
    private static final String CLIENT_ID = "sandbox-classlink";
    private static final String CLIENT_SECRET = "sandbox-classlink-secret";
    private static final String PARTNER_KEY = "sandbox-classlink-partner-key";
    private final Portal portal;
    private final ProxyApi proxy;
    private final Identity identity;
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
        identity =
                new Identity(
                        new ClassLinkForm(portal, CLIENT_ID, CLIENT_SECRET),
                        this::url,
                        options.clock());
        changes = SandboxApi.of(portal, identity);
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

    /** The app's name at the login. */
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
            return new SandboxPage(portal, identity, url(), districtServerUrl(), PARTNER_KEY)
                    .reply();
        }
        if (ControlApi.isAt(segments)) {
            return changes.answer(call);
        }
        return identity.answer(call).orElseGet(() -> rosters(call));
    }

    private Reply rosters(Call call) {
        // Browsers ask for it on their own account, and it is nobody's request to count.
        boolean icon = call.segments().equals(List.of("favicon.ico"));
        return icon ? Pages.notFound(call) : proxy.answer(call);
    }
}
