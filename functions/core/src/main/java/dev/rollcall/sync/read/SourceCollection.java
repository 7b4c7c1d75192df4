package dev.rollcall.sync.read;

import dev.rollcall.roster.Kind;

/** The lists a portal serves, in the order in which a run reads them. */
public enum SourceCollection {
    SCHOOLS(Kind.SCHOOL),
    TERMS(Kind.TERM),
    COURSES(Kind.COURSE),
    CLASSES(Kind.CLASS),
    ENROLLMENTS(Kind.CLASS),
    PEOPLE(Kind.PERSON);

    private final Kind kind;

    SourceCollection(Kind kind) {
        this.kind = kind;
    }

    /** The kind its records count as. */
    public Kind kind() {
        return kind;
    }

    boolean isAtOrAfter(String stage) {
        return compareTo(valueOf(stage)) >= 0;
    }
}
