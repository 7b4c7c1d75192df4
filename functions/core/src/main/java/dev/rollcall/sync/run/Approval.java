package dev.rollcall.sync.run;

import java.time.Instant;

/**
 * A person's leave to apply what a run held back.
 *
 * @param by the API client or operator who gave it
 * @param at when
 * @param fingerprint the plan it was given for
 */
public record Approval(String by, Instant at, String fingerprint) {}
