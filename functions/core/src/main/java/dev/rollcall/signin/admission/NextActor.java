package dev.rollcall.signin.admission;

/** Who can do something about it when somebody is not let in. */
public enum NextActor {
    /** The person at the device. */
    YOU,
    /** The district's people who manage its portal. */
    DISTRICT,
    /** Whoever owns the account at the vendor: seats and approvals. */
    ACCOUNT_OWNER,
    /** The vendor. */
    VENDOR,
    /** Nobody: it passes by itself. */
    TIME
}
