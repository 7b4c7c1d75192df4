package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;

/** Tells operators what happens: ids, counts and codes, never personal data. It must not throw. */
public interface RunLog {

    /** A run was taken up, went on or ended; its record says the rest. */
    void run(Run run);

    /**
     * Something about a district that is no run: discovered, disconnected, poll empty, message
     * dropped.
     */
    void note(DistrictId district, Note note);

    /** The closed list of notes. */
    enum Note {
        DISCOVERED,
        RECONNECTED,
        DISCONNECTED,
        NOT_ENABLED,
        POLLED,
        POLL_UNANSWERED,
        STALE_MESSAGE,
        LEASE_BUSY,
        LEASE_LOST,
        REQUEUED,
        LISTING_UNANSWERED
    }
}
