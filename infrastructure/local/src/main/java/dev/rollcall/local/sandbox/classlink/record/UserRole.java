package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.district.People;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.http.Refusal;

/** OneRoster's words for what a person is. */
public final class UserRole {
    private UserRole() {}

    /** The one word version 1.1 has room for: of several roles the one nearest to the pupils. */
    public static String of(People people, int row) {
        for (Role role : Role.values()) {
            if (people.is(row, role)) {
                return word(role);
            }
        }
        throw new IllegalStateException("a person without a role");
    }

    /**
     * The role behind the word.
     *
     * @throws Refusal if there is no such role
     */
    public static Role meaning(String word) {
        for (Role role : Role.values()) {
            if (word(role).equals(word)) {
                return role;
            }
        }
        throw new Refusal(400, "unknown role");
    }

    static String word(Role role) {
        return switch (role) {
            case STUDENT -> "student";
            case TEACHER -> "teacher";
            case STAFF -> "aide";
            case DISTRICT_ADMIN -> "administrator";
            case GUARDIAN -> "guardian";
        };
    }

    /** Version 1.2 tells administrators apart. */
    static String latestWord(Role role) {
        return role == Role.DISTRICT_ADMIN ? "districtAdministrator" : word(role);
    }
}
