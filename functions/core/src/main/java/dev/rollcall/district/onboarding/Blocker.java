package dev.rollcall.district.onboarding;

import java.util.Locale;

/** Why nothing is imported yet, and who can do something about it: the closed list of codes. */
public enum Blocker {
    NOT_REQUESTED(Party.OWNER),
    /** As the one before, where only staff may ask. */
    NOT_REQUESTED_BY_STAFF(Party.STAFF),
    NOT_APPROVED(Party.STAFF),
    REQUEST_REJECTED(Party.OWNER),
    SHARING_NOT_SET_UP(Party.DISTRICT),
    NOT_REVIEWED(Party.STAFF),
    NOT_ENABLED(Party.OWNER),
    /** Rostering goes with sign-in, which nobody asked for (product.md A1). */
    SIGN_IN_MISSING(Party.OWNER),
    PAUSED(Party.STAFF),
    DISCONNECTED(Party.DISTRICT);

    private final Party nextActor;

    Blocker(Party nextActor) {
        this.nextActor = nextActor;
    }

    public Party nextActor() {
        return nextActor;
    }

    /** The form in answers, for example {@code not-reviewed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
