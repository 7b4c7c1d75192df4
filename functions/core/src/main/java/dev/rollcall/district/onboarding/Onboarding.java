package dev.rollcall.district.onboarding;

import dev.rollcall.district.DistrictSettings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a district's onboarding has come. It is part of the connection, so that a decision and
 * the gate it opens are one write.
 *
 * @param number the number of the newest decision; 0 before the first
 * @param rostering how far rostering has come
 * @param signIn how far sign-in has come
 * @param seats the seats the district's request named (product.md R12)
 * @param untold decisions that are neither journaled nor told yet, oldest first
 * @param application whether the portal lists the district for sign-in too; absent while that was
 *     not told
 */
public record Onboarding(
        long number,
        Track rostering,
        Track signIn,
        OptionalInt seats,
        List<Decision> untold,
        Optional<SignInApplication> application) {

    public Onboarding {
        untold = List.copyOf(untold);
    }

    /** The onboarding of a district that was listed just now. */
    public static Onboarding begun(Instant at) {
        return new Onboarding(
                0,
                Track.invited(at),
                Track.invited(at),
                OptionalInt.empty(),
                List.of(),
                Optional.empty());
    }

    /** The onboarding of a district whose roster was imported before there were onboardings. */
    public static Onboarding longDone(Instant at) {
        Onboarding begun = begun(at);
        return new Onboarding(
                0,
                begun.rostering.to(Stage.ENABLED, By.SYSTEM, at),
                begun.signIn.to(Stage.LAUNCHED, By.SYSTEM, at),
                OptionalInt.empty(),
                List.of(),
                Optional.empty());
    }

    public Track track(Purpose purpose) {
        return switch (purpose) {
            case ROSTERING -> rostering;
            case SIGN_IN -> signIn;
        };
    }

    /** Where a purpose stands once what needs nobody has happened. */
    public Stage settled(Purpose purpose, DistrictSettings settings, Instant now) {
        return Path.of(purpose, settings).settled(track(purpose).stage(), now);
    }

    /**
     * The same on the way to other settings: a sign-in that was open by itself stays open, where
     * they ask for an approval that nobody could have given.
     */
    public Onboarding keptOpen(DistrictSettings before, DistrictSettings after, Instant now) {
        boolean isOpen = settled(Purpose.SIGN_IN, before, now) != Stage.INVITED;
        boolean closes = settled(Purpose.SIGN_IN, after, now) == Stage.INVITED;
        return isOpen && closes
                ? with(Purpose.SIGN_IN, signIn.to(Stage.APPROVED, By.SYSTEM, now))
                : this;
    }

    Onboarding with(Purpose purpose, Track track) {
        return switch (purpose) {
            case ROSTERING -> new Onboarding(number, track, signIn, seats, untold, application);
            case SIGN_IN -> new Onboarding(number, rostering, track, seats, untold, application);
        };
    }

    /** The same with what the portal says of its other application. */
    public Onboarding withApplication(SignInApplication told) {
        return new Onboarding(number, rostering, signIn, seats, untold, Optional.of(told));
    }

    Onboarding withSeats(OptionalInt asked) {
        return asked.isEmpty()
                ? this
                : new Onboarding(number, rostering, signIn, asked, untold, application);
    }

    Onboarding with(Decision decision) {
        List<Decision> all = new ArrayList<>(untold);
        all.add(decision);
        return new Onboarding(decision.number(), rostering, signIn, seats, all, application);
    }

    /** The same once these decisions are journaled and told. */
    Onboarding toldUpTo(long told) {
        return new Onboarding(
                number,
                rostering,
                signIn,
                seats,
                untold.stream().filter(decision -> decision.number() > told).toList(),
                application);
    }
}
