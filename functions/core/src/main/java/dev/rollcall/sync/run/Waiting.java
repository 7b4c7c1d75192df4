package dev.rollcall.sync.run;

import java.time.Instant;

/**
 * Why an open run does nothing at the moment.
 *
 * @param code what it waits for to pass
 * @param until when it tries again
 */
public record Waiting(ErrorCode code, Instant until) {}
