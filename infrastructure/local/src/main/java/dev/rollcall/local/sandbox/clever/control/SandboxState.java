package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Portal;
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
                portal.connections().stream()
                        .<Fields.Inside>map(each -> district -> write(district, each))
                        .toList();
        fields.objects("districts", districts)
                .objects("errors", new ErrorVerbs(portal.faults()).active())
                .object("identity", identity.state());
    }

    private static void write(Fields fields, Connection connection) throws IOException {
        CleverDistrict district = connection.district();
        fields.text("id", district.id())
                .text("connection", connection.word())
                .text("state", district.state())
                .object("shared", new SharedCounts(district.data()));
    }
}
