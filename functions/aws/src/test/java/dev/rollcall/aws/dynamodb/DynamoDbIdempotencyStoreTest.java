package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.idempotency.IdempotencyStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.IdempotencyStoreContract;

final class DynamoDbIdempotencyStoreTest implements IdempotencyStoreContract {
    private final SteppingClock clock = new SteppingClock();
    private final IdempotencyStore testee = EmbeddedTables.stores(clock).answers();

    @Override
    public IdempotencyStore testee() {
        return testee;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
