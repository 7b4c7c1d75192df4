package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.subscription.SubscriptionStore;
import dev.rollcall.testkit.contract.SubscriptionStoreContract;

final class DynamoDbSubscriptionStoreTest implements SubscriptionStoreContract {
    private final SubscriptionStore testee = EmbeddedTables.stores().subscriptions();

    @Override
    public SubscriptionStore testee() {
        return testee;
    }
}
