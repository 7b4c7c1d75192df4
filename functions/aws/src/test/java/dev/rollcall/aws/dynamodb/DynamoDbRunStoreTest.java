package dev.rollcall.aws.dynamodb;

import dev.rollcall.sync.run.RunStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.RunStoreContract;

final class DynamoDbRunStoreTest implements RunStoreContract {
    private final SteppingClock clock = new SteppingClock();
    private final RunStore testee = EmbeddedTables.stores(clock).runs();

    @Override
    public RunStore testee() {
        return testee;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
