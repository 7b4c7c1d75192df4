package dev.rollcall.district.onboarding;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What somebody wants to happen.
 *
 * @param event the event
 * @param purposes what for; empty for what is usually meant
 * @param by who asks
 * @param seats the seats that a request names
 * @param launch the launch date that a request names or a launch sets
 */
public record Ask(
        OnboardingEvent event,
        Set<Purpose> purposes,
        By by,
        OptionalInt seats,
        Optional<LaunchDate> launch) {

    public Ask {
        purposes =
                purposes.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    }

    /** An event that needs nothing but itself. */
    public static Ask of(OnboardingEvent event, By by) {
        return new Ask(event, Set.of(), by, OptionalInt.empty(), Optional.empty());
    }

    /** The same for these purposes. */
    public Ask forPurposes(Set<Purpose> others) {
        return new Ask(event, others, by, seats, launch);
    }

    /** The same, naming seats. */
    public Ask naming(int number) {
        return new Ask(event, purposes, by, OptionalInt.of(number), launch);
    }

    /** The same with a launch date. */
    public Ask on(LaunchDate date) {
        return new Ask(event, purposes, by, seats, Optional.of(date));
    }

    /**
     * The first day on which people may enter (product.md A4).
     *
     * @param day the day; absent for at once
     * @param zone the time zone by whose clocks it begins
     */
    public record LaunchDate(Optional<LocalDate> day, ZoneId zone) {}
}
