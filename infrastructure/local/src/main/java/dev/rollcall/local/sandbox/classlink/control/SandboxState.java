package dev.rollcall.local.sandbox.classlink.control;

import dev.rollcall.local.sandbox.classlink.portal.Application;
import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.control.ErrorVerbs;
import dev.rollcall.local.sandbox.control.SharedCounts;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.login.Identity;

import java.io.IOException;
import java.util.List;

/**
 * What the sandbox holds right now, in numbers.
 *
 * @param portal the whole of it
 * @param identity its login
 */
record SandboxState(Portal portal, Identity identity) implements Fields.Inside {
    @Override
    public void writeTo(Fields fields) throws IOException {
        List<Fields.Inside> districts =
                portal.tenants().stream()
                        .<Fields.Inside>map(each -> district -> write(district, each))
                        .toList();
        fields.objects("districts", districts)
                .objects("errors", new ErrorVerbs(portal.faults()).active())
                .object("identity", identity.state())
                .object("requests", each -> RequestVerbs.write(each, portal.requests()));
    }

    private static void write(Fields fields, Tenant tenant) throws IOException {
        String[] paths =
                tenant.applications().stream().map(Application::pathId).toArray(String[]::new);
        fields.text("id", tenant.id())
                .text("name", tenant.name())
                .list("applications", paths)
                .number("revision", tenant.revision())
                .object("quirks", each -> QuirkVerbs.write(each, tenant.quirks()))
                .object("shared", new SharedCounts(tenant.data()));
    }
}
