package dev.rollcall.handlers.account;

import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore.RosterFilter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads the filters of a roster list from the query. */
final class RosterFilters {

    /** How far back changes are known: as long as plans are kept (design §6). */
    static final Duration KEPT = Duration.ofDays(60);

    private RosterFilters() {}

    static RosterFilter read(Call call, Kind kind, Instant now) {
        return new RosterFilter(
                kind,
                call.parameter("archived").map(RosterFilters::archived).orElse(Archived.NO),
                call.parameter("school"),
                call.parameter("role").map(role -> role(role, kind)),
                call.parameter("modifiedSince").map(since -> since(since, now)));
    }

    private static Archived archived(String text) {
        return switch (text) {
            case "true" -> Archived.YES;
            case "false" -> Archived.NO;
            default -> throw new Refusal(Problem.PARAMETER_INVALID, "?archived");
        };
    }

    private static Role role(String text, Kind kind) {
        return Optional.of(text)
                .filter(any -> kind == Kind.PERSON)
                .flatMap(Role::of)
                .orElseThrow(() -> new Refusal(Problem.PARAMETER_INVALID, "?role"));
    }

    private static Instant since(String text, Instant now) {
        Instant since = instant(text);
        if (since.isBefore(now.minus(KEPT))) {
            throw new Refusal(Problem.TOO_LONG_AGO, "?modifiedSince");
        }
        return since;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw new Refusal(Problem.PARAMETER_INVALID, "?modifiedSince");
        }
    }
}
