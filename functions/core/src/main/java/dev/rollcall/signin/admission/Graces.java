package dev.rollcall.signin.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Counts the days of a grace as people do. */
final class Graces {

    private Graces() {}

    /** What is left of a grace: today counts, and so does the day on which it ends. */
    static Notice.Grace left(Instant now, Instant end, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate lastDay = end.minusNanos(1).atZone(zone).toLocalDate();
        return new Notice.Grace(
                Math.toIntExact(ChronoUnit.DAYS.between(today, lastDay) + 1), lastDay);
    }
}
