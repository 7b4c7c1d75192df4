package dev.rollcall.explain;

import dev.rollcall.roster.Role;
import dev.rollcall.signin.admission.Verdict;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether somebody may sign in, in the words of a sign-in. */
final class SignInFacts {

    private SignInFacts() {}

    static List<Fact> of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Enter enter -> List.of(enters(enter));
            case Verdict.TurnAway away -> List.of(turnedAway(away));
        };
    }

    private static Fact enters(Verdict.Enter enter) {
        return fact("may-enter")
                .with(
                        "roles",
                        enter.roles().stream().map(Role::code).collect(Collectors.joining(" ")));
    }

    private static Fact turnedAway(Verdict.TurnAway away) {
        Fact refused =
                fact(away.refusal().code())
                        .with(
                                "next-actor",
                                away.refusal()
                                        .nextActor()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'));
        return away.launch().map(day -> refused.with("launch", day)).orElse(refused);
    }

    private static Fact fact(String code) {
        return Fact.of(Topic.SIGN_IN, code);
    }
}
