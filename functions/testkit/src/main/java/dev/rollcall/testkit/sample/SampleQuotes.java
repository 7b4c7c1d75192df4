package dev.rollcall.testkit.sample;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.Bracket;
import dev.rollcall.account.quote.Price;
import dev.rollcall.account.quote.PriceTable;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.notice.delivery.EmailAddress;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts no other test has used, and quotes for them. */
public final class SampleQuotes {
    /** Prices of which 1,000 seats cost less than 667 (product.md R7). */
    public static final PriceTable PRICES =
            new PriceTable(
                    "USD",
                    List.of(
                            new Bracket(1, 400),
                            new Bracket(100, 300),
                            new Bracket(1_000, 190),
                            new Bracket(5_000, 150)));

    private static final Instant ISSUED = Instant.parse("2026-11-23T08:00:00.123456789Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SampleQuotes() {}

    /** An account unknown to every other caller. */
    public static AccountId freshAccount() {
        return AccountId.draw(bytes ->
                ByteBuffer.allocate(bytes).putInt(NUMBER.incrementAndGet()).array());
    }

    /** A quote with as little in it as can be. */
    public static Quote bare(AccountId account, int number) {
        return quote(account, number, Optional.empty(), Optional.empty());
    }

    /** A quote with everything in it. */
    public static Quote full(AccountId account, int number) {
        return quote(
                account,
                number,
                PRICES.cheaperAndLarger(667),
                Optional.of(new EmailAddress("o'brien@district.example")));
    }

    private static Quote quote(
            AccountId account,
            int number,
            Optional<Price> cheaper,
            Optional<EmailAddress> recipient) {
        return new Quote(
                account,
                number,
                "math",
                PRICES.price(667),
                cheaper,
                ISSUED,
                LocalDate.parse("2027-01-22"),
                Quote.Issuer.VENDOR,
                recipient);
    }
}
