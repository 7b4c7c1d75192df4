package dev.rollcall.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets by key (W-14), in the memory of one execution environment: a storm is cut where it
 * arrives, without a table. At most {@value #MOST_KEYS} keys are remembered; the longest unused is
 * forgotten first. Thread-safe.
 */
public final class RateLimit {

    static final int MOST_KEYS = 1_000;

    private final int burst;
    private final Duration refill;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    /**
     * A limit that lets {@code burst} calls pass at once.
     *
     * @param refill how long it takes until one more call may pass
     */
    public RateLimit(int burst, Duration refill) {
        this.burst = burst;
        this.refill = refill;
    }

    /**
     * Takes one call of the key's budget; answers false, taking nothing, when there is none left.
     */
    public synchronized boolean allows(String key, Instant now) {
        Bucket bucket = buckets.getOrDefault(key, new Bucket(burst, now)).at(now, burst, refill);
        buckets.put(key, bucket.calls() > 0 ? bucket.less() : bucket);
        return bucket.calls() > 0;
    }

    private record Bucket(int calls, Instant since) {

        Bucket at(Instant now, int burst, Duration refill) {
            if (now.isBefore(since)) {
                return new Bucket(calls, now);
            }
            long earned = Duration.between(since, now).dividedBy(refill);
            return calls + earned >= burst
                    ? new Bucket(burst, now)
                    : new Bucket((int) (calls + earned), since.plus(refill.multipliedBy(earned)));
        }

        Bucket less() {
            return new Bucket(calls - 1, since);
        }
    }
}
