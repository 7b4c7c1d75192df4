package dev.rollcall.account.subscription;

import dev.rollcall.product.Trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The free trial, of which an account has one ever (R4).
 *
 * @param startedAt when it began
 * @param endsAt when it ends, not included: the same time of day so many days later
 * @param zone by whose days it is counted, and in which the end is told (P43)
 * @param targets how many seats were set up free, by product (R23)
 */
public record FreeTrial(
        Instant startedAt, Instant endsAt, ZoneId zone, Map<String, Integer> targets) {

    public FreeTrial {
        targets = Map.copyOf(targets);
    }

    static FreeTrial start(Instant now, Trial rule) {
        Instant end = now.atZone(rule.zone()).plusDays(rule.days()).toInstant();
        return new FreeTrial(now, end, rule.zone(), Map.of());
    }

    public boolean runsAt(Instant now) {
        return !now.isBefore(startedAt) && now.isBefore(endsAt);
    }

    /** The day on which it ends. */
    public LocalDate endsOn() {
        return endsAt.atZone(zone).toLocalDate();
    }

    /** How many seats of a product were set up free; absent while nobody has said. */
    public OptionalInt seatTarget(String product) {
        return targets.containsKey(product)
                ? OptionalInt.of(targets.getOrDefault(product, 0))
                : OptionalInt.empty();
    }

    /** How many seats were set up free, over all products. */
    public int seatTarget() {
        return targets.values().stream().mapToInt(Integer::intValue).sum();
    }

    FreeTrial withSeatTarget(String product, int seats) {
        Map<String, Integer> all = new TreeMap<>(targets);
        all.put(product, seats);
        return new FreeTrial(startedAt, endsAt, zone, all);
    }
}
