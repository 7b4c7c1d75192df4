package dev.rollcall.testkit.memory;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.account.quote.QuoteStore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Quotes in memory. Thread-safe. */
public final class InMemoryQuoteStore implements QuoteStore {
    private final Map<AccountId, TreeMap<Integer, Quote>> quotes = new HashMap<>();

    @Override
    public synchronized boolean create(AccountId account, Quote quote) {
        return of(account).putIfAbsent(quote.number(), quote) == null;
    }

    @Override
    public synchronized Optional<Quote> find(AccountId account, int number) {
        return Optional.ofNullable(of(account).get(number));
    }

    @Override
    public synchronized List<Quote> before(AccountId account, int number, int limit) {
        return of(account).headMap(number, false).descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    private NavigableMap<Integer, Quote> of(AccountId account) {
        return quotes.computeIfAbsent(account, any -> new TreeMap<>());
    }
}
