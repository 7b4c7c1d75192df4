package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.clever.record.Collection;
import dev.rollcall.local.sandbox.clever.record.Fields;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What the sandbox holds right now, in numbers.
 *
 * @param portal the whole of it
 */
record SandboxState(Portal portal) implements Fields.Inside {
    @Override
    public void writeTo(Fields fields) throws IOException {
        List<Fields.Inside> districts =
                portal.connections().stream()
                        .<Fields.Inside>map(each -> district -> write(district, each))
                        .toList();
        fields.objects("districts", districts).objects("errors", ErrorVerbs.active(portal));
    }

    private static void write(Fields fields, Connection connection) throws IOException {
        CleverDistrict district = connection.district();
        fields.text("id", district.id())
                .text("connection", connection.word())
                .text("state", district.state())
                .object("shared", counts -> writeCounts(counts, district.data()));
    }

    private static void writeCounts(Fields fields, District data) throws IOException {
        for (Kind kind : Kind.values()) {
            long count = data.read(() -> data.shown().rows(kind).count());
            fields.number(Collection.of(kind).word(), count);
        }
        for (Role role : Role.values()) {
            long count = data.read(() -> data.shown().rows(role).count());
            fields.number(role.name().toLowerCase(Locale.ROOT), count);
        }
        fields.number("enrollments", data.read(() -> enrollments(data)));
    }

    private static long enrollments(District data) {
        return data.shown()
                .rows(Kind.SECTION)
                .mapToLong(section -> data.sections().students(section).length)
                .sum();
    }
}
