package dev.rollcall.district.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a district's roster may be imported: nothing is before its last gate (product.md A6, A15,
 * M10, R28), and nothing waits after it (R11). A district whose roster was imported has passed its
 * gates, whatever its settings ask for later.
 */
public final class ImportGate {

    private ImportGate() {}

    /** Why the roster may not be imported; empty when it may. */
    public static Optional<Blocker> blocker(Connection connection, Instant now) {
        if (connection.state() == ConnectionState.DISCONNECTED) {
            return Optional.of(Blocker.DISCONNECTED);
        }
        return standing(connection)
                .or(() ->
                        connection.lastFull().isPresent()
                                ? Optional.empty()
                                : first(connection, now));
    }

    /**
     * Why what is shared may not even be looked at, without anything being stored in the roster;
     * empty when it may. A review needs such a look (product.md A16).
     */
    public static Optional<Blocker> lookBlocker(Connection connection, Instant now) {
        return blocker(connection, now)
                .filter(blocker -> !isLookedAtFirst(blocker, connection.settings()));
    }

    /** Whether somebody who may ask opens the import by asking, since nobody approves requests. */
    public static boolean waitsForRequestAlone(Connection connection, Instant now) {
        return !connection.settings().onboarding().has(Gate.REQUEST)
                && blocker(connection, now)
                        .filter(why ->
                                why == Blocker.NOT_REQUESTED
                                        || why == Blocker.NOT_REQUESTED_BY_STAFF)
                        .isPresent();
    }

    /** Whether rostering has the sign-in beside it that it goes with (product.md A1, I4). */
    static boolean isPaired(Connection connection, Instant now) {
        DistrictSettings settings = connection.settings();
        return settings.onboarding().pairing() == Pairing.OPTIONAL
                || Path.of(Purpose.SIGN_IN, settings)
                        .isPast(
                                connection.onboarding().settled(Purpose.SIGN_IN, settings, now),
                                Stage.REQUESTED);
    }

    // The review, and what comes after it, are of what was looked at; without gates anybody may
    // look.
    private static boolean isLookedAtFirst(Blocker blocker, DistrictSettings settings) {
        return switch (blocker) {
            case NOT_REVIEWED, NOT_ENABLED -> true;
            case NOT_REQUESTED, NOT_REQUESTED_BY_STAFF -> settings.onboarding().gates().isEmpty();
            case NOT_APPROVED,
                    REQUEST_REJECTED,
                    SHARING_NOT_SET_UP,
                    SIGN_IN_MISSING,
                    PAUSED,
                    DISCONNECTED ->
                    false;
        };
    }

    private static Optional<Blocker> first(Connection connection, Instant now) {
        return next(connection, now)
                .map(missing -> blocker(missing, connection.settings()))
                .or(() -> pair(connection, now));
    }

    private static Optional<Stage> next(Connection connection, Instant now) {
        DistrictSettings settings = connection.settings();
        Stage at = connection.onboarding().settled(Purpose.ROSTERING, settings, now);
        return Path.of(Purpose.ROSTERING, settings).after(at);
    }

    private static Blocker blocker(Stage missing, DistrictSettings settings) {
        return switch (missing) {
            case REQUESTED ->
                    settings.firstRoster() == FirstRoster.STAFF
                            ? Blocker.NOT_REQUESTED_BY_STAFF
                            : Blocker.NOT_REQUESTED;
            case APPROVED -> Blocker.NOT_APPROVED;
            case SHARED -> Blocker.SHARING_NOT_SET_UP;
            case REVIEWED -> Blocker.NOT_REVIEWED;
            case ENABLED, INVITED, REJECTED, SCHEDULED, LAUNCHED, PAUSED, DISCONNECTED ->
                    Blocker.NOT_ENABLED;
        };
    }

    private static Optional<Blocker> standing(Connection connection) {
        return switch (connection.onboarding().rostering().stage()) {
            case REJECTED -> Optional.of(Blocker.REQUEST_REJECTED);
            case PAUSED -> Optional.of(Blocker.PAUSED);
            case DISCONNECTED -> Optional.of(Blocker.DISCONNECTED);
            case INVITED, REQUESTED, APPROVED, SHARED, REVIEWED, SCHEDULED, LAUNCHED, ENABLED ->
                    Optional.empty();
        };
    }

    private static Optional<Blocker> pair(Connection connection, Instant now) {
        return isPaired(connection, now) ? Optional.empty() : Optional.of(Blocker.SIGN_IN_MISSING);
    }
}
