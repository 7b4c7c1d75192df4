package dev.rollcall.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of roster record, in the order in which they can be stored without dangling references.
 */
public enum Kind {
    SCHOOL("schools"),
    TERM("terms"),
    COURSE("courses"),
    CLASS("classes"),
    PERSON("people");

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String plural;

    Kind(String plural) {
        this.plural = plural;
    }

    /** The name in keys and reports, for example {@code person}. */
    public String code() {
        return code;
    }

    /** The name in paths, for example {@code people}. */
    public String plural() {
        return plural;
    }

    public static Optional<Kind> ofPlural(String plural) {
        return Arrays.stream(values()).filter(kind -> kind.plural.equals(plural)).findFirst();
    }
}
