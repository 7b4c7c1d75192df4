package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.AccessTokenStore;
import dev.rollcall.testkit.contract.AccessTokenStoreContract;

final class DynamoDbAccessTokenStoreTest implements AccessTokenStoreContract {
    private final AccessTokenStore testee = EmbeddedTables.stores().accessTokens();

    @Override
    public AccessTokenStore testee() {
        return testee;
    }
}
