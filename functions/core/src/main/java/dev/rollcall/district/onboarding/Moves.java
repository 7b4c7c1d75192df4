package dev.rollcall.district.onboarding;

/** What every event does at every stage: the whole state machine (product.md R13). */
final class Moves {

    private Moves() {}

    /**
     * What an event does to a purpose at a stage. A repeated event changes nothing, and says so.
     *
     * @param at the stage, after what needs nobody has happened
     */
    static Move of(OnboardingEvent event, Stage at, Path path) {
        if (at == Stage.DISCONNECTED) {
            return refused(OnboardingRefusal.DISCONNECTED);
        }
        return switch (event) {
            case PAUSE -> at == Stage.PAUSED ? new Move.Already() : new Move.To(Stage.PAUSED);
            case RESUME, ARRIVE -> new Move.Already();
            case REJECT -> rejection(at);
            case REQUEST, APPROVE, SHARE, REVIEW, LAUNCH, ENABLE ->
                    event.target()
                            .map(target -> forward(target, at, path))
                            .orElseGet(Move.Already::new);
        };
    }

    private static Move rejection(Stage at) {
        return switch (at) {
            case REQUESTED -> new Move.To(Stage.REJECTED);
            case REJECTED -> new Move.Already();
            case PAUSED -> refused(OnboardingRefusal.PAUSED);
            case DISCONNECTED -> refused(OnboardingRefusal.DISCONNECTED);
            case INVITED, APPROVED, SHARED, REVIEWED, SCHEDULED, LAUNCHED, ENABLED ->
                    refused(OnboardingRefusal.NOTHING_TO_DECIDE);
        };
    }

    private static Move forward(Stage target, Stage at, Path path) {
        if (at == Stage.PAUSED) {
            return refused(OnboardingRefusal.PAUSED);
        }
        if (at == Stage.REJECTED) {
            return target == Stage.REQUESTED
                    ? new Move.To(target)
                    : refused(OnboardingRefusal.REJECTED);
        }
        if (!path.has(target)) {
            return refused(OnboardingRefusal.NOT_ASKED_FOR);
        }
        if (path.isPast(at, target)) {
            return new Move.Already();
        }
        return path.after(at).filter(next -> next == target).isPresent()
                ? new Move.To(target)
                : refused(OnboardingRefusal.STAGE_SKIPPED);
    }

    private static Move refused(OnboardingRefusal why) {
        return new Move.Refused(why);
    }
}
