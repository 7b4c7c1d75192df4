package dev.rollcall.handlers.console.action;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.AdvanceOnboarding.Outcome;
import dev.rollcall.district.onboarding.Ask;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.OnboardingRefusal;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;

import java.util.Optional;

/** Decides, as the vendor's staff, what an onboarding waits for (product.md A5, A15, M10). */
final class Onboard {

    private final ConnectionStore connections;
    private final AdvanceOnboarding advance;
    private final StartSync start;

    Onboard(ConnectionStore connections, AdvanceOnboarding advance, StartSync start) {
        this.connections = connections;
        this.advance = advance;
        this.start = start;
    }

    /** Decides about the onboarding that was looked at, and about no later one. */
    Result decide(Pressed pressed, OnboardingEvent event) {
        Optional<Connection> connection = connections.find(pressed.district());
        long seen = Parameters.version(pressed.event());
        if (connection.filter(c -> c.onboarding().number() != seen).isPresent()) {
            return Result.changedMeanwhile();
        }
        Ask ask = Ask.of(event, By.of(Party.STAFF, pressed.by()));
        return switch (advance.take(pressed.district(), ask)) {
            case Outcome.Taken(Connection after, boolean opens) -> taken(after, opens);
            case Outcome.Refused(_, OnboardingRefusal why, _) ->
                    Result.refused(why.code(), words(why));
            case Outcome.UnknownDistrict _ -> Result.unknownDistrict();
        };
    }

    private Result taken(Connection after, boolean opens) {
        if (opens && after.isActive()) {
            start.request(after.id(), RunMode.FULL, Trigger.OPERATOR);
            return Result.done("opened", "Decided. The last gate is open: the import begins.");
        }
        return Result.done("done", "Decided. The checklist says what comes next.");
    }

    private static String words(OnboardingRefusal why) {
        return switch (why) {
            case NOT_YOURS -> "This is not for the vendor's staff to decide.";
            case STAGE_SKIPPED -> "A stage before it is missing.";
            case NOT_ASKED_FOR -> "The district's settings do not ask for this.";
            case NOTHING_TO_DECIDE -> "There is nothing to decide, or it is decided.";
            case REJECTED -> "It was rejected; it must be asked for again.";
            case PAUSED -> "It is paused. Resume it first.";
            case DISCONNECTED -> "The portal no longer lists the district for this application.";
            case SIGN_IN_MISSING -> "Rostering goes with sign-in here, which nobody asked for.";
            case SEATS_MISSING -> "The request names no number of seats.";
            case SEATS_BELOW_MINIMUM -> "The request names fewer seats than a district needs.";
        };
    }
}
