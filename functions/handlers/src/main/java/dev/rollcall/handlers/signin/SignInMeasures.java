package dev.rollcall.handlers.signin;

import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Measures;
import dev.rollcall.handlers.Metric;
import dev.rollcall.signin.Outcome;
import dev.rollcall.signin.Outcome.Informed;
import dev.rollcall.signin.Outcome.Restart;
import dev.rollcall.signin.Outcome.SignedIn;
import dev.rollcall.signin.Outcome.ToPortal;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Refusal;

import java.util.Optional;

/** How sign-ins are counted: each once, when it has come to an end. */
final class SignInMeasures {

    private SignInMeasures() {}

    /** What a visitor's outcome counts; nothing while they are on their way. */
    static Optional<Measures> of(Outcome outcome) {
        return switch (outcome) {
            case ToPortal _, Restart _ -> Optional.empty();
            case SignedIn _, Informed _ -> Optional.of(ended(0));
            case TurnedAway away -> Optional.of(ended(isFailure(away.refusal()) ? 1 : 0));
        };
    }

    private static Measures ended(int failures) {
        return Measures.by(LogKey.FUNCTION)
                .count(Metric.SIGN_INS, 1)
                .count(Metric.SIGN_IN_FAILURES, failures)
                .andBy(LogKey.PORTAL, LogKey.OUTCOME)
                .count(Metric.SIGN_INS, 1);
    }

    /**
     * Whether something does not work, or does not look true. That somebody may not enter yet is an
     * answer and no failure; a portal's outage passes by itself and wakes nobody.
     */
    private static boolean isFailure(Refusal refusal) {
        return switch (refusal) {
            case SIGN_IN_REFUSED,
                    OPEN_FROM_PORTAL,
                    COOKIES_BLOCKED,
                    SETUP_BROKEN,
                    IDENTITY_CONTESTED ->
                    true;
            case EXPIRED,
                    PORTAL_UNAVAILABLE,
                    PORTAL_DENIED,
                    NOT_SHARED_FOR_SIGN_IN,
                    LIBRARY,
                    DISTRICT_UNKNOWN,
                    DISTRICT_NOT_ENABLED,
                    DISTRICT_PAUSED,
                    DISTRICT_DISCONNECTED,
                    SIGN_IN_NOT_REQUESTED,
                    SIGN_IN_NOT_APPROVED,
                    NOT_LAUNCHED,
                    NOT_SHARED,
                    ARCHIVED,
                    WAITING_FOR_SEAT,
                    TEACHER_PENDING,
                    TEACHER_REJECTED ->
                    false;
        };
    }
}
