package dev.rollcall.roster.plan;

import java.util.Locale;

/** What became of a record in a run. */
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    ARCHIVED,
    RESTORED,
    QUARANTINED,
    HELD_BACK,
    IGNORED;

    private final String code =
            name().equals("HELD_BACK") ? "heldBack" : name().toLowerCase(Locale.ROOT);

    /** The name in reports, for example {@code heldBack}. */
    public String code() {
        return code;
    }
}
