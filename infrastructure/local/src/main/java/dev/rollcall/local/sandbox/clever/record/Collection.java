package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.Kind;

import java.util.Arrays;
import java.util.Optional;

/** The collections of the data API that hold records, and what they hold. */
public enum Collection {
    DISTRICTS("districts", Kind.DISTRICT),
    SCHOOLS("schools", Kind.SCHOOL),
    TERMS("terms", Kind.TERM),
    COURSES("courses", Kind.COURSE),
    USERS("users", Kind.PERSON),
    SECTIONS("sections", Kind.SECTION);

    private final String word;
    private final Kind kind;

    Collection(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** What it is called in paths and event types. */
    public String word() {
        return word;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<Collection> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public static Collection of(Kind kind) {
        return switch (kind) {
            case DISTRICT -> DISTRICTS;
            case SCHOOL -> SCHOOLS;
            case TERM -> TERMS;
            case COURSE -> COURSES;
            case PERSON -> USERS;
            case SECTION -> SECTIONS;
        };
    }
}
