package dev.rollcall.portals.http;

/** The JSON that can be an answer. */
public enum Expected {
    OBJECT,
    /** Lists are served bare by some OneRoster servers (classlink-oneroster.md §1.8). */
    OBJECT_OR_ARRAY;

    boolean fits(BodyShape shape) {
        return shape == BodyShape.OBJECT || (this == OBJECT_OR_ARRAY && shape == BodyShape.ARRAY);
    }
}
