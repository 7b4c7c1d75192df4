package dev.rollcall.district.onboarding;

/** Who may act in an onboarding, and who must act next. */
public enum Party {
    /** The district's people who manage its portal. */
    DISTRICT,
    /** Whoever owns the account, or renews it. */
    OWNER,
    /** The vendor's staff. */
    STAFF,
    /** Nobody: it passes by itself. */
    SYSTEM
}
