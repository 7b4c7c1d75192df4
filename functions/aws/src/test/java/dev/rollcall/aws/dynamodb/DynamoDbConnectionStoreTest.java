package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.testkit.contract.ConnectionStoreContract;

final class DynamoDbConnectionStoreTest implements ConnectionStoreContract {
    private final ConnectionStore testee = EmbeddedTables.stores().connections();

    @Override
    public ConnectionStore testee() {
        return testee;
    }
}
