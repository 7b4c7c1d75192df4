package dev.rollcall.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is in the district. */
public enum Role {
    STUDENT,
    TEACHER,
    STAFF,
    DISTRICT_ADMIN,
    GUARDIAN;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
