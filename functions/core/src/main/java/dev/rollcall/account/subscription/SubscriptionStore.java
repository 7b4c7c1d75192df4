package dev.rollcall.account.subscription;

import dev.rollcall.account.customer.AccountId;

/** The subscriptions of accounts. Reads are strongly consistent. */
public interface SubscriptionStore {

    /** The account's subscription; {@link Subscription#none} before its first change. */
    Subscription find(AccountId account);

    /**
     * Stores a subscription in place of the one whose version is one less. Answers false, changing
     * nothing, when another is stored: exactly one of several concurrent calls answers true.
     */
    boolean save(AccountId account, Subscription next);
}
