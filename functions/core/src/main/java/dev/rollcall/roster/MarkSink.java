package dev.rollcall.roster;

/** Receives what a run needs to know of each stored record. Calls never overlap. */
@FunctionalInterface
public interface MarkSink {

    /**
     * Takes one record.
     *
     * @param memberships {@link Fingerprint#NONE} for a person without any and for other kinds
     */
    void mark(
            Kind kind, String id, Fingerprint content, Fingerprint memberships, Archived archived);

    /** Whether a stored record is archived. */
    enum Archived {
        YES,
        NO
    }
}
