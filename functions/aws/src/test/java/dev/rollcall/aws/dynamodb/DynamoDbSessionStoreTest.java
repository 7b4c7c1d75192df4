package dev.rollcall.aws.dynamodb;

import dev.rollcall.signin.session.SessionStore;
import dev.rollcall.testkit.contract.SessionStoreContract;

final class DynamoDbSessionStoreTest implements SessionStoreContract {
    private final SessionStore testee = EmbeddedTables.stores().sessions();

    @Override
    public SessionStore testee() {
        return testee;
    }
}
