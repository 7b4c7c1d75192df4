package dev.rollcall.local.sandbox.change;

import java.time.Instant;

/**
 * When a change happens.
 *
 * @param now stamped on the changed records
 * @param number counts the changes of a district, so that each picks other people
 */
public record Moment(Instant now, int number) {}
