package dev.rollcall.testkit.sample;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.Price;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.product.Prices;
import dev.rollcall.product.Prices.Bracket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Prices and quotes. */
public final class SampleQuotes {
    /** Prices of which 1,000 seats cost less than 667 (product.md R7). */
    public static final Prices PRICES =
            new Prices(
                    "USD",
                    List.of(
                            new Bracket(1, 400),
                            new Bracket(100, 300),
                            new Bracket(1_000, 190),
                            new Bracket(5_000, 150)));

    private static final Price PRICE = new Price(667, 300, 200_100, "USD");
    private static final Instant ISSUED = Instant.parse("2026-11-23T08:00:00.123456789Z");

    private SampleQuotes() {}

    /** A quote with as little in it as can be. */
    public static Quote bare(AccountId account, int number) {
        return quote(account, number, Optional.empty(), Optional.empty());
    }

    /** A quote with everything in it. */
    public static Quote full(AccountId account, int number) {
        return quote(
                account,
                number,
                Optional.of(new Price(1_000, 190, 190_000, "USD")),
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
                "order-" + number,
                "math",
                PRICE,
                cheaper,
                ISSUED,
                LocalDate.parse("2027-01-22"),
                Quote.Issuer.VENDOR,
                recipient);
    }
}
