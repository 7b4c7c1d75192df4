package dev.rollcall.local.sandbox.clever;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.http.Query;

/** Clever's words for roles in the {@code role} parameter. */
final class RoleFilter {
    private RoleFilter() {}

    /**
     * @throws Refusal if there is no such role
     */
    static Role role(String word) {
        return switch (word) {
            case "student" -> Role.STUDENT;
            case "teacher" -> Role.TEACHER;
            case "staff" -> Role.STAFF;
            case "district_admin" -> Role.DISTRICT_ADMIN;
            case "contact" -> Role.GUARDIAN;
            default -> throw new Refusal(400, "unknown role");
        };
    }

    /** Only the people with the role that is asked for, if one is. */
    static Listing apply(Listing people, District district, Query query) {
        return query.first("role")
                .map(RoleFilter::role)
                .map(role -> people.only(row -> district.people().is(row, role)))
                .orElse(people);
    }
}
