package dev.rollcall.account;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.IssueQuote;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.account.subscription.BuySeats;
import dev.rollcall.account.subscription.ManageTrial;
import dev.rollcall.account.subscription.SeatPools;
import dev.rollcall.account.subscription.Subscription;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.product.Prices;
import dev.rollcall.product.VendorProfile;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemoryQuoteStore;
import dev.rollcall.testkit.memory.InMemorySubscriptionStore;
import dev.rollcall.testkit.sample.SampleAccounts;
import dev.rollcall.testkit.sample.SampleProfiles;
import dev.rollcall.testkit.sample.SampleQuotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One account that tries, asks for prices and buys. */
final class Shop implements SeatPools {
    static final String PRODUCT = "math";

    final AccountId account = SampleAccounts.freshId();
    final SteppingClock clock = new SteppingClock();
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final InMemoryQuoteStore quotes = new InMemoryQuoteStore();
    final InMemorySubscriptionStore subscriptions = new InMemorySubscriptionStore();

    /** Whose pools were settled, in that order. */
    final List<AccountId> settled = new ArrayList<>();

    VendorProfile vendor = SampleProfiles.selling(PRODUCT, SampleQuotes.PRICES);
    int needed;
    private final AtomicInteger requests = new AtomicInteger();

    ManageTrial trials() {
        return new ManageTrial(vendor, subscriptions, this, outbox, clock);
    }

    BuySeats till() {
        return new BuySeats(vendor, subscriptions, quotes, this, outbox, clock);
    }

    IssueQuote desk() {
        return new IssueQuote(vendor, quotes, outbox, clock);
    }

    BuySeats.Result buy(String order, int seats) {
        return till().buy(account, order(order), PRODUCT, seats);
    }

    Quote quote(int seats, Optional<EmailAddress> sendTo) {
        return quote("request-" + requests.incrementAndGet(), seats, sendTo);
    }

    Quote quote(String key, int seats, Optional<EmailAddress> sendTo) {
        var request = new IssueQuote.Request(key, PRODUCT, seats, Quote.Issuer.ACCOUNT, sendTo);
        return desk().issue(account, request) instanceof IssueQuote.Result.Issued(Quote quote)
                ? quote
                : refused();
    }

    Subscription subscription() {
        return subscriptions.find(account);
    }

    void priceFrom(long unit) {
        Prices prices = new Prices("USD", List.of(new Prices.Bracket(1, unit)));
        vendor = SampleProfiles.selling(PRODUCT, prices);
    }

    static BuySeats.Order order(String key) {
        return new BuySeats.Order(key, Optional.empty());
    }

    private static Quote refused() {
        throw new AssertionError("no quote was made");
    }

    @Override
    public int needed(AccountId account, String product) {
        return needed;
    }

    @Override
    public void settle(AccountId account) {
        settled.add(account);
    }
}
