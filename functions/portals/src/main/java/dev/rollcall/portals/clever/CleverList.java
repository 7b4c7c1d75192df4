package dev.rollcall.portals.clever;

import dev.rollcall.roster.Kind;
import dev.rollcall.sync.read.SourceCollection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Clever's lists, by the names they have in paths and in event types. */
enum CleverList {
    SCHOOLS(SourceCollection.SCHOOLS, Kind.SCHOOL),
    TERMS(SourceCollection.TERMS, Kind.TERM),
    COURSES(SourceCollection.COURSES, Kind.COURSE),
    SECTIONS(SourceCollection.CLASSES, Kind.CLASS),
    USERS(SourceCollection.PEOPLE, Kind.PERSON);

    private final SourceCollection collection;
    private final Kind kind;

    CleverList(SourceCollection collection, Kind kind) {
        this.collection = collection;
        this.kind = kind;
    }

    SourceCollection collection() {
        return collection;
    }

    Kind kind() {
        return kind;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The list that serves a collection.
     *
     * @throws IllegalArgumentException for one that Clever does not serve
     */
    static CleverList of(SourceCollection collection) {
        return Arrays.stream(values())
                .filter(list -> list.collection == collection)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not served: " + collection));
    }

    static Optional<CleverList> named(String path) {
        return Arrays.stream(values()).filter(list -> list.path().equals(path)).findFirst();
    }
}
