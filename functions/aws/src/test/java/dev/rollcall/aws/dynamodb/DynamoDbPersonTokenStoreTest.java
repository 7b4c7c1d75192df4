package dev.rollcall.aws.dynamodb;

import dev.rollcall.signin.session.PersonTokenStore;
import dev.rollcall.testkit.contract.PersonTokenStoreContract;

final class DynamoDbPersonTokenStoreTest implements PersonTokenStoreContract {
    private final PersonTokenStore testee = EmbeddedTables.stores().personTokens();

    @Override
    public PersonTokenStore testee() {
        return testee;
    }
}
