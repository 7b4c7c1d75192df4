package dev.rollcall.testkit.memory;

import dev.rollcall.seat.SeatStore;
import dev.rollcall.testkit.contract.SeatStoreContract;

final class InMemorySeatStoreTest implements SeatStoreContract {
    private final SeatStore store = new InMemorySeatStore();

    @Override
    public SeatStore testee() {
        return store;
    }
}
