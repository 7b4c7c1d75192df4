package dev.rollcall.local.sandbox.district;

/** What is taught; the order is the order in which students get them. */
public enum Subject {
    HOMEROOM("Homeroom"),
    MATH("Math"),
    ENGLISH("English"),
    SCIENCE("Science"),
    SOCIAL_STUDIES("Social Studies"),
    PHYSICAL_EDUCATION("PE"),
    ART("Art"),
    MUSIC("Music"),
    LANGUAGE("Español"),
    TECHNOLOGY("Technology"),
    READING("Reading Help"),
    CLUB("Chess Club");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Subject ofSlot(int slot) {
        return values()[slot % values().length];
    }
}
