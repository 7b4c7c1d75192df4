package dev.rollcall.roster;

import java.util.Locale;

/** What a person is in a class. */
public enum MemberRole {
    STUDENT,
    PRIMARY_TEACHER,
    TEACHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean teaches() {
        return this != STUDENT;
    }
}
