package dev.rollcall.district;

/** Whether a connection is worked on. */
public enum ConnectionState {
    /** Listed by the portal: polled and synced. */
    ACTIVE,
    /** Stopped by a person: no portal calls and no writes until resumed. */
    PAUSED,
    /** Listed by the portal, but not switched on there: the district's own step (P38). */
    NOT_ENABLED,
    /** No longer listed by the portal: intake stops, nothing is archived because of it. */
    DISCONNECTED
}
