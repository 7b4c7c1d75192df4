package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.classlink.portal.Application;
import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Portal.Access;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.quirk.Quirks;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.json.Json;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the partner key opens: the list of applications, and the keys to the districts' servers. */
final class DirectoryApi {
    private static final int USUAL_LIMIT = 100;
    private final Portal portal;
    private final Supplier<URI> districtServer;

    DirectoryApi(Portal portal, Supplier<URI> districtServer) {
        this.portal = portal;
        this.districtServer = districtServer;
    }

    /** Without any count: the end is where a page is short. */
    Reply applications(Call call) {
        int limit = Math.max(1, call.query().number("limit", USUAL_LIMIT));
        List<Access> page =
                portal.tenants().stream()
                        .filter(Tenant::isListed)
                        .flatMap(DirectoryApi::accesses)
                        .skip(Math.max(0, call.query().number("offset", 0)))
                        .limit(limit)
                        .toList();
        boolean object = portal.tenants().stream().anyMatch(DirectoryApi::wantsObject);
        return Reply.json(
                200,
                Json.object(fields -> {
                    fields.number("status", 1);
                    write(fields, page, object);
                }));
    }

    Reply server(Access access) {
        return Reply.json(
                200,
                Json.object(fields ->
                        fields.number("status", 1)
                                .text("message", "")
                                .object(
                                        "server",
                                        each -> writeServer(each, access.application()))));
    }

    private void writeServer(Fields fields, Application application) throws IOException {
        fields.text("client_id", application.clientId())
                .text("client_secret", application.clientSecret())
                .text("endpoint_url", districtServer.get().toString());
    }

    private static Stream<Access> accesses(Tenant tenant) {
        return tenant.applications().stream().map(each -> new Access(tenant, each));
    }

    private static boolean wantsObject(Tenant tenant) {
        return tenant.quirks().has(Quirk.APPLICATIONS_OBJECT);
    }

    private static void write(Fields fields, List<Access> page, boolean object) throws IOException {
        if (!object) {
            fields.objects("applications", page.stream().map(DirectoryApi::entry).toList());
            return;
        }
        fields.object(
                "applications",
                all -> {
                    for (Access access : page) {
                        all.object(String.valueOf(access.application().id()), entry(access));
                    }
                });
    }

    private static Fields.Inside entry(Access access) {
        Tenant tenant = access.tenant();
        Application application = access.application();
        Quirks quirks = tenant.quirks();
        return fields -> {
            fields.number("id", application.id())
                    .number("application_id", 702)
                    .number("tenant_id", Long.parseLong(tenant.id()));
            if (quirks.has(Quirk.NO_BEARER)) {
                fields.nothing("bearer");
            } else {
                fields.text("bearer", application.bearer());
            }
            fields.text("tenant_name", tenant.name())
                    .text("enabled", String.valueOf(!quirks.has(Quirk.DISABLED)))
                    .text("tenant_status", quirks.has(Quirk.INACTIVE) ? "Inactive" : "Active")
                    .text("oneroster_application_id", application.pathId())
                    .text("name", "Rollcall")
                    .text("version", "");
        };
    }
}
