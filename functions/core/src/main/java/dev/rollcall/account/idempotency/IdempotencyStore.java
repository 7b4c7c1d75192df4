package dev.rollcall.account.idempotency;

import dev.rollcall.account.Sha256;

import java.time.Duration;

/** What requests were answered, by their keys. */
public interface IdempotencyStore {
    /** How long an answer is kept. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * How long somebody may be at a request before it is free again: longer than a call can last.
     */
    Duration IN_PROGRESS = Duration.ofSeconds(60);

    /**
     * Claims a request: exactly one of several concurrent calls for a key answers {@code Fresh},
     * and none does while an answer is kept.
     *
     * @param request the digest of everything that makes it this request
     */
    Claim claim(IdempotencyKey key, Sha256 request);

    /** Keeps the answer of a request that was claimed, in place of whatever there was. */
    void keep(IdempotencyKey key, Sha256 request, KeptAnswer answer);

    /** Gives a claim back because nothing came of the request; a kept answer stays. */
    void release(IdempotencyKey key);
}
