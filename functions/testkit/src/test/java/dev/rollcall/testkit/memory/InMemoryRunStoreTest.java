package dev.rollcall.testkit.memory;

import dev.rollcall.sync.run.RunStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.RunStoreContract;

final class InMemoryRunStoreTest implements RunStoreContract {
    private final SteppingClock clock = new SteppingClock();
    private final RunStore store = new InMemoryRunStore(clock);

    @Override
    public RunStore testee() {
        return store;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
