package dev.rollcall.local.sandbox.clever.portal;

import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.http.Refusal;

/** Clever's words for roles, as they stand in the {@code role} parameter. */
public final class RoleWord {
    private RoleWord() {}

    /**
     * The role behind the word.
     *
     * @throws Refusal if there is no such role
     */
    public static Role meaning(String word) {
        return switch (word) {
            case "student" -> Role.STUDENT;
            case "teacher" -> Role.TEACHER;
            case "staff" -> Role.STAFF;
            case "district_admin" -> Role.DISTRICT_ADMIN;
            case "contact" -> Role.GUARDIAN;
            default -> throw new Refusal(400, "unknown role");
        };
    }
}
