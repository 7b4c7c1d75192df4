package dev.rollcall.account;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.Bracket;
import dev.rollcall.account.quote.IssueQuote;
import dev.rollcall.account.quote.PriceTable;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.account.subscription.BuySeats;
import dev.rollcall.account.subscription.ManageTrial;
import dev.rollcall.account.subscription.SeatPools;
import dev.rollcall.account.subscription.Subscription;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemoryQuoteStore;
import dev.rollcall.testkit.memory.InMemorySubscriptionStore;
import dev.rollcall.testkit.sample.SampleQuotes;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One account that tries, asks for prices and buys. */
final class Shop implements SeatPools {
    static final String PRODUCT = "math";
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    final AccountId account = SampleQuotes.freshAccount();
    final SteppingClock clock = new SteppingClock();
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final InMemoryQuoteStore quotes = new InMemoryQuoteStore();
    final InMemorySubscriptionStore subscriptions = new InMemorySubscriptionStore();
    final Map<String, Integer> pools = new HashMap<>();
    PriceTable prices = SampleQuotes.PRICES;
    int needed;

    ManageTrial trials() {
        return new ManageTrial(subscriptions, this, outbox, clock);
    }

    BuySeats till() {
        return new BuySeats(subscriptions, quotes, this::pricesOf, this, outbox, clock);
    }

    IssueQuote desk() {
        return new IssueQuote(this::pricesOf, quotes, outbox, clock);
    }

    BuySeats.Result buy(String order, int seats) {
        return till().buy(account, order(order), PRODUCT, seats);
    }

    Quote quote(int seats, Optional<EmailAddress> sendTo) {
        var request = new IssueQuote.Request(PRODUCT, seats, Quote.Issuer.ACCOUNT, sendTo);
        return desk().issue(account, request) instanceof IssueQuote.Result.Issued(Quote quote)
                ? quote
                : refused();
    }

    Subscription subscription() {
        return subscriptions.find(account);
    }

    void priceFrom(long unit) {
        prices = new PriceTable("USD", List.of(new Bracket(1, unit)));
    }

    static BuySeats.Order order(String key) {
        return new BuySeats.Order(key, Optional.empty());
    }

    private static Quote refused() {
        throw new AssertionError("no quote was made");
    }

    private Optional<PriceTable> pricesOf(String product) {
        return product.equals(PRODUCT) ? Optional.of(prices) : Optional.empty();
    }

    @Override
    public int needed(AccountId account, String product) {
        return needed;
    }

    @Override
    public void set(AccountId account, String product, int seats) {
        pools.put(product, seats);
    }
}
