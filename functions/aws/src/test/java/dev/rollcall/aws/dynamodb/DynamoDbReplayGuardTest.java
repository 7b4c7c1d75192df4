package dev.rollcall.aws.dynamodb;

import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.ReplayGuardContract;
import dev.rollcall.webhook.ReplayGuard;

final class DynamoDbReplayGuardTest implements ReplayGuardContract {
    private final SteppingClock clock = new SteppingClock();
    private final ReplayGuard testee = EmbeddedTables.stores(clock).replayGuard();

    @Override
    public ReplayGuard testee() {
        return testee;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
