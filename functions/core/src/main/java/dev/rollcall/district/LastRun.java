package dev.rollcall.district;

import java.time.Instant;
import java.util.Optional;

/**
 * How the district's last ended run went, for lists.
 *
 * @param runId its id
 * @param mode its mode in lower case
 * @param outcome its ended state in lower case
 * @param code why it was refused or failed, or an empty text
 * @param endedAt when it ended
 * @param scope the part of the district it was limited to; absent for the whole
 */
public record LastRun(
        String runId,
        String mode,
        String outcome,
        String code,
        Instant endedAt,
        Optional<RosterScope> scope) {

    /** A run of the whole district. */
    public LastRun(String runId, String mode, String outcome, String code, Instant endedAt) {
        this(runId, mode, outcome, code, endedAt, Optional.empty());
    }
}
