package dev.rollcall.sync.run;

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
        String fingerprint, long attempt, int chunks, int changes, int quarantineParts) {}
