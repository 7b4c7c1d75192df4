package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.testkit.contract.AccountStoreContract;

final class DynamoDbAccountStoreTest implements AccountStoreContract {
    private final AccountStore testee = EmbeddedTables.stores().accounts();

    @Override
    public AccountStore testee() {
        return testee;
    }
}
