package dev.rollcall.district.onboarding;

import java.util.Locale;

/** Why something may not happen now: the closed list of codes. */
public enum OnboardingRefusal {
    /** It is not for this party to do. */
    NOT_YOURS,
    /** A stage before it is missing (product.md R13). */
    STAGE_SKIPPED,
    /** The district's settings do not ask for it. */
    NOT_ASKED_FOR,
    /** There is nothing to decide about, or it is decided. */
    NOTHING_TO_DECIDE,
    REJECTED,
    PAUSED,
    DISCONNECTED,
    /** Rostering goes with sign-in, which is neither asked for nor there (product.md A1). */
    SIGN_IN_MISSING,
    /** The district's connection needs a number of seats, and none was named. */
    SEATS_MISSING,
    /** Fewer seats than a district's connection needs; a teacher may use the Library (R12). */
    SEATS_BELOW_MINIMUM;

    /** The form in answers, for example {@code stage-skipped}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
