package dev.rollcall.district;

import java.time.Instant;
import java.util.Optional;

/**
 * The claim that makes a run the only open one of its district. It is written before the run
 * itself, so it carries what is needed to create the run again after a crash.
 *
 * @param runId the claimed run's id
 * @param mode the run's mode in lower case ({@code full}, {@code delta}, {@code preview})
 * @param trigger what asked for it, in lower case
 * @param at when it was claimed
 * @param scope the part of the district it is limited to; absent for the whole
 */
public record OpenRun(
        String runId, String mode, String trigger, Instant at, Optional<RosterScope> scope) {

    /** A claim of a run of the whole district. */
    public OpenRun(String runId, String mode, String trigger, Instant at) {
        this(runId, mode, trigger, at, Optional.empty());
    }
}
