package dev.rollcall.local.sandbox.classlink.rows;

import dev.rollcall.local.sandbox.classlink.record.Type;

import java.util.Arrays;
import java.util.Optional;

/** The lists a Roster Server has, and what is in them. */
public enum Resource {
    ORGS("orgs", Type.ORG),
    SCHOOLS("schools", Type.ORG),
    ACADEMIC_SESSIONS("academicSessions", Type.ACADEMIC_SESSION),
    TERMS("terms", Type.ACADEMIC_SESSION),
    GRADING_PERIODS("gradingPeriods", Type.ACADEMIC_SESSION),
    COURSES("courses", Type.COURSE),
    CLASSES("classes", Type.CLASS),
    USERS("users", Type.USER),
    STUDENTS("students", Type.USER),
    TEACHERS("teachers", Type.USER),
    ENROLLMENTS("enrollments", Type.ENROLLMENT),
    DEMOGRAPHICS("demographics", Type.DEMOGRAPHICS);

    private final String word;
    private final Type type;

    Resource(String word, Type type) {
        this.word = word;
        this.type = type;
    }

    /** What it is called in paths. */
    public String word() {
        return word;
    }

    public Type type() {
        return type;
    }

    public static Optional<Resource> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
