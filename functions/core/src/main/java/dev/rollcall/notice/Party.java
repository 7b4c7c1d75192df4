package dev.rollcall.notice;

import java.util.regex.Pattern;

/**
 * Whom a fact is about, by the text of an id: a district ({@code clever:58da8a43}) or an account
 * ({@code acc-…}). At most 80 letters, digits, dots, underscores, colons or hyphens.
 */
public record Party(String asString) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

    public Party {
        if (!FORM.matcher(asString).matches()) {
            throw new IllegalArgumentException("party is malformed");
        }
    }

    /** The party whose id is written so. */
    public static Party of(String id) {
        return new Party(id);
    }

    @Override
    public String toString() {
        return asString;
    }
}
