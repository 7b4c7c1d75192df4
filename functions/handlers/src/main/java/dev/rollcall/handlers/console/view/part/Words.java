package dev.rollcall.handlers.console.view.part;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.NextActor;
import dev.rollcall.district.Portal;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.RunPhase;

import java.util.Arrays;
import java.util.Locale;

/** What closed lists are called on widgets, and in which tone. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static String portal(Portal portal) {
        return switch (portal) {
            case CLEVER -> "Clever";
            case CLASSLINK -> "ClassLink";
        };
    }

    public static String purpose(Purpose purpose) {
        return switch (purpose) {
            case ROSTERING -> "rostering";
            case SIGN_IN -> "sign-in";
        };
    }

    public static Html state(ConnectionState state) {
        return Elements.badge(
                of(state),
                switch (state) {
                    case ACTIVE -> Tone.GOOD;
                    case PAUSED -> Tone.WARN;
                    case NOT_ENABLED, DISCONNECTED -> Tone.BAD;
                });
    }

    public static Html nextActor(NextActor actor) {
        return switch (actor) {
            case NOBODY -> Elements.quiet("nobody");
            case OPERATOR -> Elements.badge("operator", Tone.WARN);
            case OWNER, DISTRICT -> Elements.badge(of(actor), Tone.QUIET);
        };
    }

    public static Html phase(RunPhase phase) {
        return Elements.badge(of(phase), tone(phase));
    }

    /** An ended state by its code; one that this version does not know is told as it is. */
    public static Html outcome(String code) {
        return Elements.badge(
                code,
                Arrays.stream(RunPhase.values())
                        .filter(phase -> phase.code().equals(code))
                        .findFirst()
                        .map(Words::tone)
                        .orElse(Tone.QUIET));
    }

    public static Tone tone(RunPhase phase) {
        return switch (phase) {
            case QUEUED, READING, PLANNING, CHECKING, APPLYING -> Tone.BUSY;
            case COMPLETED -> Tone.GOOD;
            case HELD -> Tone.WARN;
            case REFUSED, FAILED -> Tone.BAD;
            case PREVIEWED, DISCARDED, SUPERSEDED, EXPIRED -> Tone.QUIET;
        };
    }

    /** What a safety rule noticed. */
    public static String rule(HoldRule rule) {
        return switch (rule) {
            case COLLECTION_VANISHED -> "a whole list came back empty";
            case SCHEMA -> "too many records could not be read";
            case GROWTH -> "far more would be added than there is";
            case WHOLE_SCHOOL -> "a school would lose all its students or all its teachers";
            case ARCHIVES -> "too many would be archived within 24 hours";
            case MEMBERSHIPS -> "too many would leave their classes within 24 hours";
            case IDENTITY_CHURN -> "people seem to come back under new ids";
            case SHRINK_IN_ROW -> "runs in a row add up to a loss";
            case ROLE_FLIP -> "too many would change between student and staff";
        };
    }
}
