package dev.rollcall.product;

import java.util.List;
import java.util.Optional;

/**
 * What a year of seats costs. All seats are paid at the price of the bracket that their number
 * falls into, so the total may fall where a bracket begins (product.md R7, P42).
 *
 * @param currency its ISO 4217 code, for example {@code USD}
 * @param brackets by growing numbers of seats; the first begins at 1
 */
public record Prices(String currency, List<Bracket> brackets) {

    public Prices {
        brackets = List.copyOf(brackets);
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency is malformed");
        }
        if (brackets.isEmpty() || brackets.getFirst().from() != 1) {
            throw new IllegalArgumentException("the first bracket begins at 1");
        }
        for (int i = 1; i < brackets.size(); i++) {
            if (brackets.get(i).from() <= brackets.get(i - 1).from()) {
                throw new IllegalArgumentException("brackets grow");
            }
        }
    }

    /** The total in minor units for a number of seats of at least 1. */
    public long total(int seats) {
        return Math.multiplyExact((long) seats, bracket(seats).unitMinor());
    }

    /** The smallest larger number of seats that costs less, at the beginning of its bracket. */
    public Optional<Bracket> cheaperLarger(int seats) {
        long total = total(seats);
        return brackets.stream()
                .filter(bracket -> bracket.from() > seats && total(bracket.from()) < total)
                .findFirst();
    }

    private Bracket bracket(int seats) {
        if (seats < 1) {
            throw new IllegalArgumentException("seats are counted from 1");
        }
        return brackets.stream().filter(each -> each.from() <= seats).toList().getLast();
    }

    /**
     * A price by volume.
     *
     * @param from the fewest seats it is for
     * @param unitMinor the price of one seat in minor units of the currency
     */
    public record Bracket(int from, long unitMinor) {
        public Bracket {
            if (from < 1 || unitMinor < 0) {
                throw new IllegalArgumentException("a bracket has seats and no negative price");
            }
        }
    }
}
