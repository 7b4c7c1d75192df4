package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;

/** What the sync queues carry: ids and counters, never data (M-11). */
public sealed interface SyncMessage {

    DistrictId district();

    /** The id that a queue may drop repeats by: the same work has the same id. */
    String deduplicationId();

    /**
     * Look whether the portal has news of the district, and begin a run if it has.
     *
     * @param district the district
     * @param trigger what asked
     * @param id names the asking: a tick, or a webhook's delivery
     */
    record Poll(DistrictId district, Trigger trigger, String id) implements SyncMessage {
        @Override
        public String deduplicationId() {
            return "poll-" + id;
        }
    }

    /**
     * Work on a run for one slice.
     *
     * @param district the district
     * @param runId the run
     * @param slice which slice this is
     * @param attempt how often this slice was queued anew
     */
    record Slice(DistrictId district, String runId, int slice, int attempt) implements SyncMessage {
        @Override
        public String deduplicationId() {
            return runId + "-" + slice + "-" + attempt;
        }
    }
}
