package dev.rollcall.aws.dynamodb;

import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.PlanStoreContract;

final class DynamoDbPlanStoreTest implements PlanStoreContract {
    private final SteppingClock clock = new SteppingClock();
    private final PlanStore testee = EmbeddedTables.stores(clock).plans();

    @Override
    public PlanStore testee() {
        return testee;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
