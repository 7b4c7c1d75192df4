package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.RunReport.SeatCounts;

import java.time.Duration;

/**
 * Tells operators what happens, and counts it: ids, counts and codes, never personal data. Nothing
 * here must throw (F-38). A crash at the moment of telling may tell twice, or not at all.
 */
public interface RunLog {

    /** A run was taken up, went on or ended; its record says the rest. */
    void run(Run run);

    /**
     * Something about a district that is no run: discovered, disconnected, poll empty, message
     * dropped.
     */
    void note(DistrictId district, Note note);

    /**
     * A run ended, or a held one was superseded or expired. A run that is held and later approved
     * ends twice.
     *
     * @param seats as the run left them; all zero when it did not come to them
     */
    void ended(Run run, SeatCounts seats);

    /**
     * What a run does with the records: told when its plan is judged, and once more for the part
     * that an approval let pass. Never for a preview, which does nothing.
     */
    void records(Run run, Tally records);

    /** A worker's turn at a run is over. */
    void worked(Run run, Turn turn);

    /** The districts of a portal as a tick found them; told for each portal, every tick. */
    void standing(Portal portal, FleetStanding standing);

    /** A district whose data is older than it should be, and how old. */
    void stale(DistrictId district, Duration age);

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
