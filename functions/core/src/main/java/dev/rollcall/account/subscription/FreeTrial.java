package dev.rollcall.account.subscription;

import dev.rollcall.product.Trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The free trial, of which an account has one ever (R4).
 *
 * @param startedAt when it began
 * @param endsAt when it ends, not included: the same time of day so many days later
 * @param zone by whose days it is counted, and in which the end is told (P43)
 * @param seatTarget how many seats were set up free (R23)
 */
public record FreeTrial(Instant startedAt, Instant endsAt, ZoneId zone, int seatTarget) {

    static FreeTrial start(Instant now, Trial rule) {
        Instant end = now.atZone(rule.zone()).plusDays(rule.days()).toInstant();
        return new FreeTrial(now, end, rule.zone(), 0);
    }

    public boolean runsAt(Instant now) {
        return !now.isBefore(startedAt) && now.isBefore(endsAt);
    }

    /** The day on which it ends. */
    public LocalDate endsOn() {
        return endsAt.atZone(zone).toLocalDate();
    }

    FreeTrial withSeatTarget(int seats) {
        return new FreeTrial(startedAt, endsAt, zone, seats);
    }
}
