package dev.rollcall.sync.run;

import dev.rollcall.roster.Fingerprint;

/**
 * What makes a plan this plan: approvals name the fingerprint, so they can mean no other.
 *
 * @param fingerprint over every change in order, 32 hexadecimal digits
 * @param attempt the fencing number its chunks are kept under
 * @param chunks how many chunks it has
 * @param changes how many changes it has
 * @param quarantineParts how many parts its quarantined records are kept in
 */
public record PlanSeal(
        String fingerprint, long attempt, int chunks, int changes, int quarantineParts) {

    /** The plan of a run that changes no record. */
    public static PlanSeal empty(long attempt) {
        return new PlanSeal(Fingerprint.NONE.asString(), attempt, 0, 0, 0);
    }
}
