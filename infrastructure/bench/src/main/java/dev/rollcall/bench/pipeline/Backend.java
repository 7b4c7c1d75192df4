package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.call.SignInStores;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.UsageMeter;

/** On what rosters are kept while they are measured. */
interface Backend extends AutoCloseable {

    /** What it is called in reports. */
    String name();

    /** What a sync keeps. */
    Stores stores();

    /** What a sign-in keeps. */
    SignInStores signIns();

    /** Counts what the stores say that they consumed. */
    UsageMeter meter();

    /** Writes every stored record and seat again, elsewhere, without a thought. */
    Written copy(District district);

    /** Writes what a run stored once more, elsewhere, without a thought. */
    Written copy(District district, String runId);

    @Override
    void close();

    /**
     * What bare writing took.
     *
     * @param seconds for all of it
     * @param units of write capacity; 0 where none is counted
     */
    record Written(double seconds, double units) {
        static final Written NOTHING = new Written(0, 0);

        Written plus(Written more) {
            return new Written(seconds + more.seconds, units + more.units);
        }
    }
}
