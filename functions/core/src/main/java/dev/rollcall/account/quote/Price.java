package dev.rollcall.account.quote;

import dev.rollcall.product.Prices;
import dev.rollcall.product.VendorProfile;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * What seats cost for a year, as it was when somebody was told.
 *
 * @param seats how many
 * @param unitPrice of one, in minor units
 * @param total of all, in minor units
 * @param currency ISO 4217
 */
public record Price(int seats, long unitPrice, long total, String currency) {

    /** The most seats that are sold at once. */
    public static final int MOST_SEATS = 10_000_000;

    /**
     * What so many seats of a product cost today; empty where the vendor does not sell it here.
     *
     * @param seats from 1 to {@link #MOST_SEATS}
     */
    public static Optional<Price> of(VendorProfile vendor, String product, int seats) {
        return vendor.product(product)
                .flatMap(sold -> vendor.prices())
                .map(prices -> of(prices, seats));
    }

    static Price of(Prices prices, int seats) {
        long total = prices.total(seats);
        return new Price(seats, total / seats, total, prices.currency());
    }

    /** The smallest larger order that costs less, if there is one (R7, P42). */
    static Optional<Price> cheaperLarger(Prices prices, int seats) {
        return prices.cheaperLarger(seats).map(bracket -> of(prices, bracket.from()));
    }

    /** The total as people write it, for example {@code USD 2001.00}. */
    public String written() {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return currency + " " + BigDecimal.valueOf(total, digits).toPlainString();
    }
}
