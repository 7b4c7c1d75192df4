package dev.rollcall.district.onboarding;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What may happen to a purpose, what stage it leads to, and whose it is. */
public enum OnboardingEvent {
    REQUEST(Stage.REQUESTED, Party.OWNER, Party.STAFF),
    APPROVE(Stage.APPROVED, Party.STAFF),
    REJECT(Stage.REJECTED, Party.STAFF),
    SHARE(Stage.SHARED, Party.DISTRICT, Party.OWNER, Party.STAFF),
    REVIEW(Stage.REVIEWED, Party.STAFF),
    /** Sets the launch date, or launches at once. */
    LAUNCH(Stage.LAUNCHED, Party.OWNER, Party.STAFF),
    ENABLE(Stage.ENABLED, Party.OWNER, Party.STAFF),
    PAUSE(Stage.PAUSED, Party.OWNER, Party.STAFF),
    RESUME(Party.OWNER, Party.STAFF),
    /** What comes by itself, such as a launch date. */
    ARRIVE(Party.SYSTEM);

    private final Optional<Stage> target;
    private final Set<Party> parties;

    OnboardingEvent(Stage target, Party... parties) {
        this.target = Optional.of(target);
        this.parties = Set.of(parties);
    }

    OnboardingEvent(Party... parties) {
        this.target = Optional.empty();
        this.parties = Set.of(parties);
    }

    /** The stage it leads to, where that does not depend on what was before. */
    public Optional<Stage> target() {
        return target;
    }

    /** Whether it is for this party to let it happen. */
    public boolean isOf(Party party) {
        return parties.contains(party);
    }

    /** The purposes that are meant where none is named; a rejection names its own (A2). */
    Set<Purpose> usual(Onboarding now) {
        return switch (this) {
            case APPROVE -> requested(now);
            case LAUNCH -> EnumSet.of(Purpose.SIGN_IN);
            case PAUSE, RESUME, ARRIVE -> EnumSet.allOf(Purpose.class);
            case REQUEST, REJECT, SHARE, REVIEW, ENABLE -> EnumSet.of(Purpose.ROSTERING);
        };
    }

    private static Set<Purpose> requested(Onboarding now) {
        Set<Purpose> requested = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (now.track(purpose).stage() == Stage.REQUESTED) {
                requested.add(purpose);
            }
        }
        return requested.isEmpty() ? EnumSet.of(Purpose.ROSTERING) : requested;
    }
}
