package dev.rollcall.district.onboarding;

/** How far a purpose has come. Which stages it passes is decided by the settings: {@link Path}. */
public enum Stage {
    /** The district's portal lists it. */
    INVITED,
    /** The account's owner, or staff, asked for it. */
    REQUESTED,
    /** The vendor said no; it may be asked for again. */
    REJECTED,
    /** The vendor said yes. */
    APPROVED,
    /** The district has set up what it shares. */
    SHARED,
    /** The vendor has looked at what is shared and accepted it. */
    REVIEWED,
    /** People may enter from the launch date on. */
    SCHEDULED,
    /** People may enter. */
    LAUNCHED,
    /** The roster is imported. */
    ENABLED,
    /** Stopped by a person until resumed. */
    PAUSED,
    /** The portal no longer lists the district. */
    DISCONNECTED
}
