package dev.rollcall.roster;

import java.util.Locale;

/** What a person is in a class. */
public enum MemberRole {
    STUDENT,
    PRIMARY_TEACHER,
    TEACHER,
    /** Helps in the class and teaches it as little as a pupil does. */
    AIDE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public boolean teaches() {
        return this == PRIMARY_TEACHER || this == TEACHER;
    }
}
