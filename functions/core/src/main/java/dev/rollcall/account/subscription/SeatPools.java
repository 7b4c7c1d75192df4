package dev.rollcall.account.subscription;

import dev.rollcall.account.customer.AccountId;

/**
 * The seats of the districts whose destination an account is. Accounts that were merged count as
 * one, with the seats of all of them (R6).
 */
public interface SeatPools {

    /**
     * Students who have, or ought to have, a seat of this product (holding, in grace or waiting,
     * R9) and for whom no other account of the family has paid.
     */
    int needed(AccountId account, String product);

    /**
     * Makes the pools what subscriptions come to now, and notes what they become when trials and
     * years end; repeating it changes nothing. A product that nobody tried or bought keeps the pool
     * it has.
     */
    void settle(AccountId account);
}
