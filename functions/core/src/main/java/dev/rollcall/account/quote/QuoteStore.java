package dev.rollcall.account.quote;

import dev.rollcall.account.customer.AccountId;

import java.util.List;
import java.util.Optional;

/** The quotes of accounts. None ever changes. Reads are strongly consistent. */
public interface QuoteStore {

    /**
     * Keeps a quote. Answers false, changing nothing, when the account has one of that number:
     * exactly one of several concurrent calls answers true.
     */
    boolean create(AccountId account, Quote quote);

    /** The quote of this number. */
    Optional<Quote> find(AccountId account, int number);

    /** At most {@code limit} quotes with numbers below this one, the newest first. */
    List<Quote> before(AccountId account, int number, int limit);
}
