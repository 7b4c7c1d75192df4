package dev.rollcall.district;

import java.time.Instant;

/**
 * How the district's last ended run went, for lists.
 *
 * @param runId its id
 * @param mode its mode in lower case
 * @param outcome its ended state in lower case
 * @param code why it was refused or failed, or an empty text
 * @param endedAt when it ended
 */
public record LastRun(String runId, String mode, String outcome, String code, Instant endedAt) {}
