package dev.rollcall.testkit.memory;

import dev.rollcall.sync.Refreshes;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.RefreshesContract;

final class InMemoryRefreshesTest implements RefreshesContract {
    private final SteppingClock clock = new SteppingClock();
    private final Refreshes testee = new InMemoryRefreshes(clock);

    @Override
    public Refreshes testee() {
        return testee;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
