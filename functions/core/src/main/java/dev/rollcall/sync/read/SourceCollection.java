package dev.rollcall.sync.read;

import dev.rollcall.roster.Kind;

import java.util.Locale;

/** The lists a portal serves, in the order in which a run reads them. */
public enum SourceCollection {
    SCHOOLS(Kind.SCHOOL),
    TERMS(Kind.TERM),
    COURSES(Kind.COURSE),
    ENROLLMENTS(Kind.PERSON),
    CLASSES(Kind.CLASS),
    PEOPLE(Kind.PERSON),
    /** People who are guardians, among whatever else: read once the students have named them. */
    GUARDIANS(Kind.PERSON);

    private final Kind kind;

    SourceCollection(Kind kind) {
        this.kind = kind;
    }

    /** The kind its records count as. */
    public Kind kind() {
        return kind;
    }

    /** The name in reports, for example {@code enrollments}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAtOrAfter(String stage) {
        return compareTo(valueOf(stage)) >= 0;
    }
}
