package dev.rollcall.testkit.memory;

import dev.rollcall.account.quote.QuoteStore;
import dev.rollcall.testkit.contract.QuoteStoreContract;

final class InMemoryQuoteStoreTest implements QuoteStoreContract {
    private final QuoteStore testee = new InMemoryQuoteStore();

    @Override
    public QuoteStore testee() {
        return testee;
    }
}
