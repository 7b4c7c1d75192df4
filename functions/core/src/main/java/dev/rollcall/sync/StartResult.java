package dev.rollcall.sync;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.OpenRun;
import dev.rollcall.sync.run.Run;

/** What came of asking for a run. */
public sealed interface StartResult {

    /**
     * A run was opened and queued.
     *
     * @param run the run
     */
    record Opened(Run run) implements StartResult {}

    /**
     * A run is open already; the wish stands as its follow-up.
     *
     * @param open the open run
     */
    record Joined(OpenRun open) implements StartResult {}

    /**
     * A run is open and as many parts of the district wait already as may; the wish is dropped,
     * because a district that was never read whole is not read whole just for that.
     *
     * @param open the open run
     */
    record Crowded(OpenRun open) implements StartResult {}

    /** No portal ever listed the district. */
    record UnknownDistrict() implements StartResult {}

    /**
     * The district is not worked on.
     *
     * @param state why
     */
    record NotActive(ConnectionState state) implements StartResult {}
}
