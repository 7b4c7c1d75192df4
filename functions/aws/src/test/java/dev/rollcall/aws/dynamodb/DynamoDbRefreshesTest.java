package dev.rollcall.aws.dynamodb;

import dev.rollcall.sync.Refreshes;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.RefreshesContract;

final class DynamoDbRefreshesTest implements RefreshesContract {
    private final SteppingClock clock = new SteppingClock();
    private final Refreshes testee = EmbeddedTables.stores(clock).refreshes();

    @Override
    public Refreshes testee() {
        return testee;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
