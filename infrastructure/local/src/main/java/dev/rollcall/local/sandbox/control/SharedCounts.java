package dev.rollcall.local.sandbox.control;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.Locale;

/**
 * How many records of each sort a district shares now; the same words at every portal.
 *
 * @param data whose records
 */
public record SharedCounts(District data) implements Fields.Inside {
    @Override
    public void writeTo(Fields fields) throws IOException {
        for (Kind kind : Kind.values()) {
            long count = data.read(() -> data.shown().rows(kind).count());
            fields.number(word(kind), count);
        }
        for (Role role : Role.values()) {
            long count = data.read(() -> data.shown().rows(role).count());
            fields.number(role.name().toLowerCase(Locale.ROOT), count);
        }
        fields.number("enrollments", data.read(this::enrollments));
    }

    private static String word(Kind kind) {
        return kind == Kind.PERSON ? "users" : kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    private long enrollments() {
        return data.shown()
                .rows(Kind.SECTION)
                .mapToLong(section -> data.sections().students(section).length)
                .sum();
    }
}
