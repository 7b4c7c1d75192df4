package dev.rollcall.account.subscription;

import java.util.Locale;

/** How an account stands towards the vendor at a time. */
public enum Standing {
    /** Neither tried nor bought. */
    NONE,
    TRIAL,
    TRIAL_ENDED,
    PAID,
    /** A paid year ended and no other followed. */
    LAPSED;

    /** The form in the API, for example {@code trial-ended}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
