package dev.rollcall.aws.dynamodb;

import dev.rollcall.signin.session.HandOverStore;
import dev.rollcall.testkit.contract.HandOverStoreContract;

final class DynamoDbHandOverStoreTest implements HandOverStoreContract {
    private final HandOverStore testee = EmbeddedTables.stores().handOvers();

    @Override
    public HandOverStore testee() {
        return testee;
    }
}
