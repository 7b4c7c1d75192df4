package dev.rollcall.account.subscription;

import dev.rollcall.account.customer.AccountId;

/** The seats of the districts whose destination an account is. */
public interface SeatPools {

    /**
     * Students who have, or ought to have, a seat of this product: holding, in grace or waiting (R9).
     */
    int needed(AccountId account, String product);

    /** Makes the pool this large; repeating it changes nothing. */
    void set(AccountId account, String product, int seats);
}
