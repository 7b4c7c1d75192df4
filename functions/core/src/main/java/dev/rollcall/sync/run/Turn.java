package dev.rollcall.sync.run;

import java.time.Duration;
import java.util.Map;

/**
 * What one worker's turn at a run came to.
 *
 * @param spent the time each phase took of it; for {@link RunPhase#QUEUED}, how long the run waited
 *     to be taken up at all
 * @param used what was used up meanwhile
 */
public record Turn(Map<RunPhase, Duration> spent, Usage used) {

    public Turn {
        spent = Map.copyOf(spent);
    }
}
