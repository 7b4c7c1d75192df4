package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.clever.portal.RoleWord;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.http.Query;

/** Leaves only the people with the role that is asked for. */
final class RoleFilter {
    private RoleFilter() {}

    /** All of them if no role is asked for. */
    static Listing apply(Listing people, District district, Query query) {
        return query.first("role")
                .map(RoleWord::meaning)
                .map(role -> people.only(row -> district.people().is(row, role)))
                .orElse(people);
    }
}
