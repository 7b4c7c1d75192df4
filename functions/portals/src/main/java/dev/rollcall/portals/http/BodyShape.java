package dev.rollcall.portals.http;

/** What sort of thing a body is. */
enum BodyShape {
    EMPTY,
    OBJECT,
    ARRAY,
    HTML,
    OTHER;

    static BodyShape of(int firstCharacter, String contentType) {
        if (contentType.contains("html")) {
            return HTML;
        }
        return switch (firstCharacter) {
            case -1 -> EMPTY;
            case '{' -> OBJECT;
            case '[' -> ARRAY;
            case '<' -> HTML;
            default -> OTHER;
        };
    }
}
