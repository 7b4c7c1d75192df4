package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.classlink.portal.Application;
import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Portal.Access;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.FaultyReply;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Reply;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one host in front of all districts. */
public final class ProxyApi {
    private static final Pattern SERVER = Pattern.compile("/applications/([^/]+)/server");
    private static final Pattern DATA = Pattern.compile("/([^/]+)(/ims/oneroster/.+)");
    private final Portal portal;
    private final String partnerKey;
    private final DirectoryApi directory;
    private final RosterApi rosters;

    /**
     * @param districtServer where the districts' own servers listen
     */
    public ProxyApi(Portal portal, String partnerKey, Supplier<URI> districtServer) {
        this.portal = portal;
        this.partnerKey = partnerKey;
        this.directory = new DirectoryApi(portal, districtServer);
        this.rosters = new RosterApi(portal);
    }

    /** Paths are compared as they came, for an id escaped once more is another id. */
    public Reply answer(Call call) {
        portal.requests().count();
        String path = call.rawPath();
        if (path.equals("/applications")) {
            return partner(call, "applications", "", () -> directory.applications(call));
        }
        Matcher server = SERVER.matcher(path);
        if (server.matches()) {
            return portal.atPath(server.group(1))
                    .map(access -> server(call, access))
                    .orElseGet(() -> Pages.notFound(call));
        }
        Matcher data = DATA.matcher(path);
        return data.matches() ? data(call, data.group(1), data.group(2)) : Pages.notFound(call);
    }

    private Reply server(Call call, Access access) {
        return partner(call, "server", access.tenant().id(), () -> directory.server(access));
    }

    private Reply partner(Call call, String scope, String tenant, Supplier<Reply> right) {
        if (!call.bearer().equals(Optional.of(partnerKey))) {
            return Reply.empty(401);
        }
        return portal.faults()
                .strike(scope, tenant)
                .map(fault -> FaultyReply.of(fault, right))
                .orElseGet(right);
    }

    private Reply data(Call call, String rawId, String path) {
        return portal.atPath(rawId)
                .map(access ->
                        opens(call, access)
                                ? rosters.answer(access.tenant(), path, call)
                                : Reply.empty(401))
                .orElseGet(() -> Pages.notFound(call));
    }

    private static boolean opens(Call call, Access access) {
        Tenant tenant = access.tenant();
        Application application = access.application();
        return tenant.isOpen()
                && !tenant.quirks().has(Quirk.NO_BEARER)
                && call.bearer().filter(application.bearer()::equals).isPresent();
    }
}
