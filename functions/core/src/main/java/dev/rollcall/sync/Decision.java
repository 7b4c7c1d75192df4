package dev.rollcall.sync;

import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;

/** What came of a person's word on a held run. */
public sealed interface Decision {

    /**
     * It counts.
     *
     * @param run the run as it stands now
     */
    record Done(Run run) implements Decision {}

    /** The district has no such run. */
    record NotFound() implements Decision {}

    /**
     * Nothing of the run waits for a word.
     *
     * @param phase its state
     */
    record NotHeld(RunPhase phase) implements Decision {}

    /** A newer full run has taken the plan's place. */
    record PlanSuperseded() implements Decision {}

    /** The word was given for another plan. */
    record WrongPlan() implements Decision {}

    /** The word came too late. */
    record Expired() implements Decision {}

    /**
     * Another run of the district is open; the word may be given once it has ended.
     *
     * @param runId the open run
     */
    record RunOpen(String runId) implements Decision {}
}
