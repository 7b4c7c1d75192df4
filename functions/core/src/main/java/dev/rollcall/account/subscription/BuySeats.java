package dev.rollcall.account.subscription;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.IssueQuote;
import dev.rollcall.account.quote.Price;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.account.quote.QuoteStore;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;
import dev.rollcall.product.VendorProfile;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Buys a year of seats (R25), at a quote's price or the day's, and has the pools follow. Fewer than
 * the students who need a seat are refused, unless the vendor's staff allow it and say why (R27).
 * Touches no roster and no progress (R5).
 */
public final class BuySeats {

    private final VendorProfile vendor;
    private final SubscriptionStore subscriptions;
    private final QuoteStore quotes;
    private final SeatPools pools;
    private final Outbox outbox;
    private final InstantSource clock;

    public BuySeats(
            VendorProfile vendor,
            SubscriptionStore subscriptions,
            QuoteStore quotes,
            SeatPools pools,
            Outbox outbox,
            InstantSource clock) {
        this.vendor = vendor;
        this.subscriptions = subscriptions;
        this.quotes = quotes;
        this.pools = pools;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Buys at the price of the day.
     *
     * @param order what names this purchase; repeating it buys nothing more
     */
    public Result buy(AccountId account, Order order, String product, int seats) {
        if (seats < 1 || seats > Price.MOST_SEATS) {
            return new Result.Refused(Refusal.SEATS_OUT_OF_BOUNDS);
        }
        return Price.of(vendor, product, seats)
                .map(price -> buy(account, order, new Wanted(product, price, Optional.empty())))
                .orElseGet(() -> new Result.Refused(Refusal.PRODUCT_NOT_SOLD));
    }

    /** Buys what a quote says, at its price, while it is valid (R26). */
    public Result buyQuoted(AccountId account, Order order, int number) {
        LocalDate today = clock.instant().atZone(IssueQuote.ZONE).toLocalDate();
        Optional<Quote> quote = quotes.find(account, number);
        if (quote.isEmpty()) {
            return new Result.Refused(Refusal.QUOTE_UNKNOWN);
        }
        return quote.filter(q -> q.isValidOn(today))
                .map(q -> new Wanted(q.product(), q.price(), Optional.of(number)))
                .map(wanted -> buy(account, order, wanted))
                .orElseGet(() -> new Result.Refused(Refusal.QUOTE_EXPIRED));
    }

    private Result buy(AccountId account, Order order, Wanted wanted) {
        Subscription before = subscriptions.find(account);
        Optional<Term> bought = before.bought(order.key());
        if (bought.isPresent()) {
            return settle(account, before, bought.get());
        }
        int needed = pools.needed(account, wanted.product());
        boolean isShort = wanted.price().seats() < needed;
        if (isShort && order.exception().isEmpty()) {
            return new Result.TooFew(wanted.price().seats(), needed);
        }
        Term term = term(before, order, wanted, isShort ? order.exception() : Optional.empty());
        Subscription after = before.withTerm(term);
        return subscriptions.save(account, after)
                ? settle(account, after, term)
                : new Result.Refused(Refusal.CHANGED_MEANWHILE);
    }

    private Term term(Subscription before, Order order, Wanted wanted, Optional<String> exception) {
        Instant now = clock.instant();
        LocalDate from = before.nextFrom(wanted.product(), now);
        return new Term(
                order.key(),
                wanted.product(),
                from,
                before.until(wanted.product(), from),
                wanted.price(),
                now,
                wanted.quote(),
                exception);
    }

    /** What follows from a purchase; may be repeated. More seats count at once. */
    private Result settle(AccountId account, Subscription after, Term term) {
        outbox.withdraw(Party.of(account.asString()), ManageTrial.REMINDER);
        pools.settle(account);
        return new Result.Bought(after, term);
    }

    private record Wanted(String product, Price price, Optional<Integer> quote) {}

    /**
     * One purchase.
     *
     * @param key names it
     * @param exception why the vendor's staff allow fewer seats than students; empty when they do
     *     not
     */
    public record Order(String key, Optional<String> exception) {}

    /** What comes of it. */
    public sealed interface Result {
        record Bought(Subscription subscription, Term term) implements Result {}

        /** Fewer seats than students who need one (R27). */
        record TooFew(int seats, int needed) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /** Why nothing was bought. */
    public enum Refusal {
        PRODUCT_NOT_SOLD,
        SEATS_OUT_OF_BOUNDS,
        QUOTE_UNKNOWN,
        QUOTE_EXPIRED,
        /** Another change came first; ask again. */
        CHANGED_MEANWHILE
    }
}
