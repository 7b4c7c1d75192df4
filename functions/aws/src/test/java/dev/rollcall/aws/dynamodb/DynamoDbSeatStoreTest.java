package dev.rollcall.aws.dynamodb;

import dev.rollcall.seat.SeatStore;
import dev.rollcall.testkit.contract.SeatStoreContract;

final class DynamoDbSeatStoreTest implements SeatStoreContract {
    private final SeatStore testee = EmbeddedTables.stores().seats();

    @Override
    public SeatStore testee() {
        return testee;
    }
}
