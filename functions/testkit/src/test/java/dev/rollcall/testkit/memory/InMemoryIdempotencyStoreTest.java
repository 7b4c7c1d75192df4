package dev.rollcall.testkit.memory;

import dev.rollcall.account.idempotency.IdempotencyStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.IdempotencyStoreContract;

final class InMemoryIdempotencyStoreTest implements IdempotencyStoreContract {
    private final SteppingClock clock = new SteppingClock();
    private final IdempotencyStore testee = new InMemoryIdempotencyStore(clock);

    @Override
    public IdempotencyStore testee() {
        return testee;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
