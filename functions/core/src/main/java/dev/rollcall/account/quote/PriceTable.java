package dev.rollcall.account.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The prices of one product. All of an order's seats cost what its bracket says, so the total may
 * fall where a bracket begins: 1,000 seats can be cheaper than 667 (R7, P42).
 *
 * @param currency ISO 4217
 * @param brackets in rising order of seats, the first from 1 seat on
 */
public record PriceTable(String currency, List<Bracket> brackets) {

    /** The most seats one order is for. */
    public static final int MOST_SEATS = 10_000_000;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public PriceTable {
        brackets = List.copyOf(brackets);
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("currency is malformed");
        }
        if (brackets.isEmpty() || brackets.getFirst().fromSeats() != 1 || !rises(brackets)) {
            throw new IllegalArgumentException("brackets do not rise from one seat");
        }
    }

    /**
     * What so many seats cost for a year.
     *
     * @param seats from 1 to {@link #MOST_SEATS}
     */
    public Price price(int seats) {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("seats are out of bounds");
        }
        long unit = bracket(seats).unitPrice();
        return new Price(seats, unit, Math.multiplyExact(unit, seats), currency);
    }

    /**
     * The cheapest way to have more seats for less money; of two that cost the same, the one with
     * more seats. Empty when more seats always cost as much or more.
     */
    public Optional<Price> cheaperAndLarger(int seats) {
        long total = price(seats).total();
        return brackets.stream()
                .map(Bracket::fromSeats)
                .filter(from -> from > seats)
                .map(this::price)
                .filter(larger -> larger.total() < total)
                .min(
                        Comparator.comparingLong(Price::total)
                                .thenComparing(Price::seats, Comparator.reverseOrder()));
    }

    private Bracket bracket(int seats) {
        return brackets.reversed().stream()
                .filter(bracket -> bracket.fromSeats() <= seats)
                .findFirst()
                .orElseThrow();
    }

    private static boolean rises(List<Bracket> brackets) {
        for (int i = 1; i < brackets.size(); i++) {
            if (brackets.get(i).fromSeats() <= brackets.get(i - 1).fromSeats()) {
                return false;
            }
        }
        return true;
    }
}
