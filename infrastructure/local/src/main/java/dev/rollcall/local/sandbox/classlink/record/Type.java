package dev.rollcall.local.sandbox.classlink.record;

/** The classes of OneRoster that are served. */
public enum Type {
    ORG("org", "orgs"),
    ACADEMIC_SESSION("academicSession", "academicSessions"),
    COURSE("course", "courses"),
    CLASS("class", "classes"),
    USER("user", "users"),
    ENROLLMENT("enrollment", "enrollments"),
    DEMOGRAPHICS("demographics", "demographics");

    private final String word;
    private final String collection;

    Type(String word, String collection) {
        this.word = word;
        this.collection = collection;
    }

    /** What references call it. */
    public String word() {
        return word;
    }

    /** The key of a list of these, whichever path was asked. */
    public String collection() {
        return collection;
    }
}
