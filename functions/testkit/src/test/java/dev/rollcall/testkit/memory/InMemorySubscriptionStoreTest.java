package dev.rollcall.testkit.memory;

import dev.rollcall.account.subscription.SubscriptionStore;
import dev.rollcall.testkit.contract.SubscriptionStoreContract;

final class InMemorySubscriptionStoreTest implements SubscriptionStoreContract {
    private final SubscriptionStore testee = new InMemorySubscriptionStore();

    @Override
    public SubscriptionStore testee() {
        return testee;
    }
}
