package dev.rollcall.account.quote;

/**
 * From so many seats on, a seat costs so much a year.
 *
 * @param fromSeats the fewest seats the price is for
 * @param unitPrice price of one seat for a year, in minor units
 */
public record Bracket(int fromSeats, long unitPrice) {
    public Bracket {
        if (fromSeats < 1 || unitPrice < 0) {
            throw new IllegalArgumentException("bracket is malformed");
        }
    }
}
