package dev.rollcall.district.onboarding;

import dev.rollcall.district.onboarding.Track.Mark;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What must be told of a decision: that something was asked for, approved, reviewed or launched.
 * The district is never asked for anything (product.md R8).
 */
final class DecisionFacts {

    private DecisionFacts() {}

    /** The facts, each known by the decision's number, so that none is told twice (A5, P48). */
    static List<Fact> of(Decision decision, Onboarding onboarding) {
        List<Fact> facts = new ArrayList<>();
        kind(decision.event()).ifPresent(kind -> facts.add(fact(kind, decision, onboarding)));
        if (decision.reached().get(Purpose.SIGN_IN) == Stage.LAUNCHED
                && decision.event() != OnboardingEvent.RESUME) {
            facts.add(fact(FactKind.LAUNCHED, decision, onboarding));
        }
        return facts;
    }

    private static Optional<FactKind> kind(OnboardingEvent event) {
        return switch (event) {
            case REQUEST -> Optional.of(FactKind.REQUESTED);
            case APPROVE -> Optional.of(FactKind.APPROVED);
            case REVIEW -> Optional.of(FactKind.REVIEWED);
            case REJECT, SHARE, LAUNCH, ENABLE, PAUSE, RESUME, ARRIVE -> Optional.empty();
        };
    }

    private static Fact fact(FactKind kind, Decision decision, Onboarding onboarding) {
        Map<String, String> details = new TreeMap<>();
        details.put("purposes", purposes(decision));
        requester(onboarding).ifPresent(id -> details.put("requestedBy", id));
        String key = kind.code() + ":" + decision.number();
        return new Fact(kind, key, decision.at(), details);
    }

    private static String purposes(Decision decision) {
        return decision.reached().keySet().stream()
                .map(purpose -> purpose.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(","));
    }

    /** The member who asked; a name that staff claim is nobody's address and is left out. */
    private static Optional<String> requester(Onboarding onboarding) {
        return onboarding
                .rostering()
                .mark(Stage.REQUESTED)
                .or(() -> onboarding.signIn().mark(Stage.REQUESTED))
                .map(Mark::by)
                .flatMap(by ->
                        by.party() == Party.STAFF
                                ? by.onBehalfOf()
                                : Optional.of(by.id()).filter(id -> !id.isEmpty()));
    }
}
