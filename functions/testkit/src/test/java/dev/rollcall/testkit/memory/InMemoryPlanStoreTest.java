package dev.rollcall.testkit.memory;

import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.PlanStoreContract;

final class InMemoryPlanStoreTest implements PlanStoreContract {
    private final SteppingClock clock = new SteppingClock();
    private final PlanStore store = new InMemoryPlanStore(clock);

    @Override
    public PlanStore testee() {
        return store;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
