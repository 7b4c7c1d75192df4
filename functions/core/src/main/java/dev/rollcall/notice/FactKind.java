package dev.rollcall.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing happened. Each has texts of its own, and addressees of its own. */
public enum FactKind {
    /** A district asked for rostering or sign-in (R13, A2). */
    REQUESTED,
    /** The vendor approved the request (A5). */
    APPROVED,
    /** The vendor looked at what is shared and finished the configuration (A15). */
    REVIEWED,
    /** The connection is launched, or its launch date has come (A4). */
    LAUNCHED,
    /** A run held something back, and waits for a person. */
    HELD,
    /** More students are shared than there are seats (R24, X3). */
    SHORTAGE,
    /** The free trial ends soon (R4). */
    TRIAL_ENDING,
    /** The portal no longer lists the district. */
    DISCONNECTED,
    /** Somebody asked for a quote to be sent (R26). */
    QUOTE,
    /** An account has another owner, or is to have one (R16). */
    OWNER_CHANGE;

    /** The form in events, stores and names of texts, for example {@code trial-ending}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FactKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
