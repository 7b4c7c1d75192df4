package dev.rollcall.aws.dynamodb;

import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.testkit.contract.LoginStoreContract;

final class DynamoDbLoginStoreTest implements LoginStoreContract {
    private final LoginStore testee = EmbeddedTables.stores().logins();

    @Override
    public LoginStore testee() {
        return testee;
    }
}
