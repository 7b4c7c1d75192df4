package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.ContactStore;
import dev.rollcall.testkit.contract.ContactStoreContract;

final class DynamoDbContactStoreTest implements ContactStoreContract {
    private final ContactStore testee = EmbeddedTables.stores().contacts();

    @Override
    public ContactStore testee() {
        return testee;
    }
}
