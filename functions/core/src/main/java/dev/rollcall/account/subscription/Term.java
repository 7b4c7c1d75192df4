package dev.rollcall.account.subscription;

import dev.rollcall.account.quote.Price;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One paid year of one product (R25).
 *
 * @param key names the purchase, so that repeating it buys nothing more
 * @param product what for
 * @param from its first day
 * @param until the day after its last, a year on
 * @param price seats and what they cost
 * @param boughtAt when
 * @param quote number of the quote whose price it was; empty for the price of the day
 * @param exception why fewer seats than students were allowed, in the words of whoever allowed it;
 *     empty when there were enough (R27)
 */
public record Term(
        String key,
        String product,
        LocalDate from,
        LocalDate until,
        Price price,
        Instant boughtAt,
        Optional<Integer> quote,
        Optional<String> exception) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
