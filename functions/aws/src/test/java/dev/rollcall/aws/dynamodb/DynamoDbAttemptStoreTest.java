package dev.rollcall.aws.dynamodb;

import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.testkit.contract.AttemptStoreContract;

final class DynamoDbAttemptStoreTest implements AttemptStoreContract {
    private final AttemptStore testee = EmbeddedTables.stores().attempts();

    @Override
    public AttemptStore testee() {
        return testee;
    }
}
