package dev.rollcall.sync.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a district a run reads and how far it goes. */
public enum RunMode {
    /**
     * Everything, or everything of the run's scope; the only mode that may archive what is not
     * served.
     */
    FULL,
    /** What the portal's event feed names, or what it serves of the run's scope. */
    DELTA,
    /** Everything, stopping before anything is applied. */
    PREVIEW,
    /** Nothing: seats are decided anew from the roster as it is stored. */
    SEATS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RunMode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }

    public boolean readsEverything() {
        return this == FULL || this == PREVIEW;
    }
}
