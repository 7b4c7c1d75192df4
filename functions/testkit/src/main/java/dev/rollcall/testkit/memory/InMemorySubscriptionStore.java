package dev.rollcall.testkit.memory;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.subscription.Subscription;
import dev.rollcall.account.subscription.SubscriptionStore;

import java.util.HashMap;
import java.util.Map;

/** Subscriptions in memory. Thread-safe. */
public final class InMemorySubscriptionStore implements SubscriptionStore {
    private final Map<AccountId, Subscription> subscriptions = new HashMap<>();

    @Override
    public synchronized Subscription find(AccountId account) {
        return subscriptions.getOrDefault(account, Subscription.none());
    }

    @Override
    public synchronized boolean save(AccountId account, Subscription next) {
        if (find(account).version() != next.version() - 1) {
            return false;
        }
        subscriptions.put(account, next);
        return true;
    }
}
