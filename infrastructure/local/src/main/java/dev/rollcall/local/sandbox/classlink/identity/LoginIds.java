package dev.rollcall.local.sandbox.classlink.identity;

import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.district.Kind;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The UserIds of a tenant: a number for every person, for good, whatever becomes of the sourcedId.
 *
 * @param tenant whose people
 */
record LoginIds(Tenant tenant) {
    private static final Pattern NUMBER = Pattern.compile("\\d{8,10}");
    private static final long FIRST = 10_000_000;
    private static final long STEP = 1_000_000;

    String of(int row) {
        return String.valueOf(first() + row);
    }

    /** Knows the person by sourcedId as well. */
    OptionalInt row(String id) {
        if (!NUMBER.matcher(id).matches()) {
            return tenant.ids().row(Kind.PERSON, id);
        }
        long row = Long.parseLong(id) - first();
        return row >= 0 && row < STEP ? OptionalInt.of((int) row) : OptionalInt.empty();
    }

    private long first() {
        return FIRST + STEP * tenant.data().shape().number();
    }
}
