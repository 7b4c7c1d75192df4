package dev.rollcall.portals.oneroster;

import dev.rollcall.sync.read.SourceCollection;

import java.util.Set;

/** The lists of OneRoster that a run reads, and the type of record each returns. */
public enum OneRosterList {
    ORGS("orgs", "org"),
    ACADEMIC_SESSIONS("academicSessions", "academicSession"),
    COURSES("courses", "course"),
    ENROLLMENTS("enrollments", "enrollment"),
    CLASSES("classes", "class"),
    USERS("users", "user");

    /** What nobody needs or may have (M-09). */
    static final Set<String> UNREAD =
            Set.of(
                    "password",
                    "userProfiles",
                    "credentials",
                    "href",
                    "metadata",
                    "resources",
                    "children",
                    "subjectCodes");

    private final String path;
    private final String single;

    OneRosterList(String path, String single) {
        this.path = path;
        this.single = single;
    }

    /** The list that serves a collection. */
    public static OneRosterList of(SourceCollection collection) {
        return switch (collection) {
            case SCHOOLS -> ORGS;
            case TERMS -> ACADEMIC_SESSIONS;
            case COURSES -> COURSES;
            case ENROLLMENTS -> ENROLLMENTS;
            case CLASSES -> CLASSES;
            case PEOPLE, GUARDIANS -> USERS;
        };
    }

    /** The name of one record in an answer that is about it alone. */
    String single() {
        return single;
    }

    /** The path below the resources, which is also the name of the list in an answer. */
    public String path() {
        return path;
    }
}
