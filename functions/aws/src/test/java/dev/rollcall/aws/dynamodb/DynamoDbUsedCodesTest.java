package dev.rollcall.aws.dynamodb;

import dev.rollcall.signin.attempt.UsedCodes;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.UsedCodesContract;

final class DynamoDbUsedCodesTest implements UsedCodesContract {
    private final SteppingClock clock = new SteppingClock();
    private final UsedCodes testee = EmbeddedTables.stores(clock).usedCodes();

    @Override
    public UsedCodes testee() {
        return testee;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
