package dev.rollcall.district.onboarding;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stages that a purpose passes through, in order, by a district's settings: what is left out is
 * not waited for. Rostering ends enabled, sign-in ends launched.
 */
public final class Path {

    private final Purpose purpose;
    private final DistrictSettings settings;
    private final List<Stage> stages;

    private Path(Purpose purpose, DistrictSettings settings, List<Stage> stages) {
        this.purpose = purpose;
        this.settings = settings;
        this.stages = List.copyOf(stages);
    }

    /** The path of a purpose under these settings. */
    public static Path of(Purpose purpose, DistrictSettings settings) {
        OnboardingSettings rules = settings.onboarding();
        List<Stage> stages = new ArrayList<>(List.of(Stage.INVITED, Stage.REQUESTED));
        if (rules.has(Gate.REQUEST)) {
            stages.add(Stage.APPROVED);
        }
        if (purpose == Purpose.SIGN_IN) {
            stages.add(Stage.LAUNCHED);
            return new Path(purpose, settings, stages);
        }
        if (!rules.gates().isEmpty()) {
            stages.add(Stage.SHARED);
        }
        if (rules.has(Gate.REVIEW)) {
            stages.add(Stage.REVIEWED);
        }
        stages.add(Stage.ENABLED);
        return new Path(purpose, settings, stages);
    }

    public List<Stage> stages() {
        return stages;
    }

    public boolean has(Stage stage) {
        return stages.contains(stage);
    }

    /** Whether somebody at this stage has passed another one of the path. */
    public boolean isPast(Stage stage, Stage other) {
        return has(other) && place(stage) >= place(other);
    }

    /** The stage that comes next; empty at the end, and where the path is left. */
    public Optional<Stage> after(Stage stage) {
        int next = place(stage) + 1;
        return next > 0 && next < stages.size() ? Optional.of(stages.get(next)) : Optional.empty();
    }

    /** Where somebody at this stage stands once what needs nobody has happened. */
    Stage settled(Stage from, Instant now) {
        Stage at = from;
        for (Optional<Stage> next = byItself(at, now); next.isPresent(); next = byItself(at, now)) {
            at = next.get();
        }
        return at;
    }

    private Optional<Stage> byItself(Stage at, Instant now) {
        return after(at).flatMap(next -> byItself(at, next, now));
    }

    private Optional<Stage> byItself(Stage at, Stage next, Instant now) {
        return switch (next) {
            case REQUESTED -> Optional.of(next).filter(any -> needsNoRequest());
            case ENABLED ->
                    Optional.of(next)
                            .filter(any -> settings.onboarding().enabling() == Enabling.AUTO);
            case LAUNCHED ->
                    settings.signIn().launchAfter(now).isEmpty()
                            ? Optional.of(Stage.LAUNCHED)
                            : Optional.of(Stage.SCHEDULED).filter(stage -> stage != at);
            case INVITED, APPROVED, REJECTED, SHARED, REVIEWED, SCHEDULED, PAUSED, DISCONNECTED ->
                    Optional.empty();
        };
    }

    private boolean needsNoRequest() {
        return !settings.onboarding().has(Gate.REQUEST)
                && (purpose == Purpose.SIGN_IN || settings.firstRoster() == FirstRoster.AUTO);
    }

    /**
     * How far along a stage is, in steps of the path. A stage that the settings no longer ask for
     * counts as the last one before it that they do.
     */
    private int place(Stage stage) {
        return switch (stage) {
            case SCHEDULED -> stages.indexOf(Stage.LAUNCHED) - 1;
            case REJECTED, PAUSED, DISCONNECTED -> -1;
            case INVITED, REQUESTED, APPROVED, SHARED, REVIEWED, LAUNCHED, ENABLED ->
                    has(stage) ? stages.indexOf(stage) : lastBefore(stage);
        };
    }

    private int lastBefore(Stage stage) {
        return (int) stages.stream().filter(each -> each.compareTo(stage) < 0).count() - 1;
    }
}
