package dev.rollcall.local.sandbox.http;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the requests of each bearer in fixed windows of one minute. */
public final class RateLimit {
    private static final long WINDOW_SECONDS = 60;

    /**
     * What is left to a bearer.
     *
     * @param limit requests a minute
     * @param used requests in this minute, this one included
     * @param reset when the next window begins, in seconds since 1970
     */
    public record Standing(int limit, int used, long reset) {
        public boolean isExceeded() {
            return used > limit;
        }

        /** Adds the headers that tell the caller about it. */
        public Reply onto(Reply reply) {
            return reply.with("X-RateLimit-Bucket", "bearer")
                    .with("X-RateLimit-Limit", String.valueOf(limit))
                    .with("X-RateLimit-Remaining", String.valueOf(Math.max(0, limit - used)))
                    .with("X-RateLimit-Reset", String.valueOf(reset));
        }
    }

    private final int limit;
    private final InstantSource clock;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    public RateLimit(int perMinute, InstantSource clock) {
        this.limit = perMinute;
        this.clock = clock;
    }

    /** Counts one request of this bearer. */
    public Standing count(String bearer) {
        long second = clock.instant().getEpochSecond();
        long reset = second - Math.floorMod(second, WINDOW_SECONDS) + WINDOW_SECONDS;
        Standing fresh = new Standing(limit, 1, reset);
        return standings.merge(bearer, fresh, RateLimit::next);
    }

    private static Standing next(Standing old, Standing fresh) {
        return old.reset() == fresh.reset()
                ? new Standing(old.limit(), old.used() + 1, old.reset())
                : fresh;
    }
}
