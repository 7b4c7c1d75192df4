package dev.rollcall.sync;

import dev.rollcall.roster.plan.Census;
import dev.rollcall.sync.check.CountRoster;
import dev.rollcall.sync.run.LeaseLost;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.Slice;

/**
 * Finds the census that a run is judged by. A run is counted before it writes; if it was given up
 * since, the census has what may never have been written, and is counted anew (P12).
 */
final class SoundCensus {

    private final Stores stores;
    private final Slice slice;

    SoundCensus(Stores stores, Slice slice) {
        this.stores = stores;
        this.slice = slice;
    }

    /** Throws {@link LeaseLost} when it counts this very run: another worker has taken it over. */
    Census find() {
        Census known = stores.census().find(slice.district());
        if (known.runId().equals(slice.run().id())) {
            throw new LeaseLost();
        }
        return isSound(known) ? known : anew(known);
    }

    private boolean isSound(Census known) {
        return known.runId().isEmpty()
                || stores.runs()
                        .find(slice.district(), known.runId())
                        .filter(SoundCensus::isGivenUp)
                        .isEmpty();
    }

    private static boolean isGivenUp(Run run) {
        return run.phase() == RunPhase.REFUSED || run.phase() == RunPhase.FAILED;
    }

    private Census anew(Census known) {
        Census counted = new CountRoster(stores.roster(), slice).anew(known);
        stores.census().save(slice.district(), slice.fence(), counted);
        return counted;
    }
}
