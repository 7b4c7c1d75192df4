package dev.rollcall.account.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The free trial, of which an account has one ever (R4).
 *
 * @param startedAt when it began
 * @param endsAt when it ends, not included: the same time of day 30 days later
 * @param zone by whose days the 30 are counted, and in which the end is told (P43)
 * @param seatTarget how many seats were set up free (R23)
 */
public record Trial(Instant startedAt, Instant endsAt, ZoneId zone, int seatTarget) {

    /** How many days it lasts. */
    public static final int DAYS = 30;

    static Trial start(Instant now, ZoneId zone) {
        return new Trial(now, now.atZone(zone).plusDays(DAYS).toInstant(), zone, 0);
    }

    public boolean runsAt(Instant now) {
        return !now.isBefore(startedAt) && now.isBefore(endsAt);
    }

    /** The day on which it ends. */
    public LocalDate endsOn() {
        return endsAt.atZone(zone).toLocalDate();
    }

    Trial withSeatTarget(int seats) {
        return new Trial(startedAt, endsAt, zone, seats);
    }
}
