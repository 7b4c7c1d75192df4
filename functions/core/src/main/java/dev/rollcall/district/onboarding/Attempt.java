package dev.rollcall.district.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.onboarding.Ask.LaunchDate;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One asking, weighed against a connection: all of it happens, or nothing. Not thread-safe. */
final class Attempt {

    private final Ask ask;
    private final Instant now;
    private final Connection before;
    private final Map<Purpose, Stage> reached = new EnumMap<>(Purpose.class);
    private Connection after;
    private Optional<Refused> refused = Optional.empty();

    private Attempt(Ask ask, Connection before, Instant now) {
        this.ask = ask;
        this.now = now;
        this.before = before;
        this.after = before;
    }

    static Attempt of(Ask ask, Connection connection, Instant now) {
        Attempt attempt = new Attempt(ask, connection, now);
        attempt.run();
        return attempt;
    }

    /** The connection as it then stands; as it was when something was refused. */
    Connection connection() {
        return refused.isPresent() ? before : after;
    }

    Connection before() {
        return before;
    }

    Optional<Refused> refused() {
        return refused;
    }

    private void run() {
        if (before.state() == ConnectionState.DISCONNECTED) {
            refuse(Purpose.ROSTERING, OnboardingRefusal.DISCONNECTED);
            return;
        }
        if (!isTheirs()) {
            refuse(Purpose.ROSTERING, OnboardingRefusal.NOT_YOURS);
            return;
        }
        ask.launch().ifPresent(this::setLaunch);
        after = after.withOnboarding(after.onboarding().withSeats(ask.seats()));
        // Sign-in first, so that a pair may be asked for at once (A1).
        for (Purpose purpose : new Purpose[] {Purpose.SIGN_IN, Purpose.ROSTERING}) {
            if (purposes().contains(purpose)) {
                move(purpose);
            }
        }
        record();
    }

    private Set<Purpose> purposes() {
        return ask.purposes().isEmpty() ? ask.event().usual(before.onboarding()) : ask.purposes();
    }

    private boolean isTheirs() {
        boolean staffOnly =
                ask.event() == OnboardingEvent.REQUEST
                        && before.settings().firstRoster() == FirstRoster.STAFF;
        return ask.event().isOf(ask.by().party())
                && (!staffOnly || ask.by().party() == Party.STAFF);
    }

    private void setLaunch(LaunchDate date) {
        DistrictSettings settings = after.settings();
        SignInSettings signIn = settings.signIn().launching(date.day(), date.zone());
        if (signIn.equals(settings.signIn())) {
            return;
        }
        if (before.onboarding().signIn().stage() == Stage.LAUNCHED) {
            refuse(Purpose.SIGN_IN, OnboardingRefusal.NOTHING_TO_DECIDE);
            return;
        }
        after = after.withSettings(settings.withSignIn(signIn).withVersion(settings.version() + 1));
    }

    private void move(Purpose purpose) {
        switch (ask.event()) {
            case RESUME -> resume(purpose);
            case ARRIVE -> settle(purpose);
            case REQUEST, APPROVE, REJECT, SHARE, REVIEW, LAUNCH, ENABLE, PAUSE -> decide(purpose);
        }
    }

    private void decide(Purpose purpose) {
        Stage at = settled(purpose);
        switch (Moves.of(ask.event(), at, path(purpose))) {
            case Move.Already _ -> launchedAtOnce(purpose);
            case Move.Refused(OnboardingRefusal why) -> dateAlone(purpose, why);
            case Move.To(Stage stage) ->
                    obstacle(purpose, stage)
                            .ifPresentOrElse(
                                    why -> refuse(purpose, why), () -> to(purpose, at, stage));
        }
    }

    /** A date that is taken back, or was moved into the past, has come. */
    private void launchedAtOnce(Purpose purpose) {
        if (ask.event() == OnboardingEvent.LAUNCH) {
            settle(purpose);
        }
    }

    /** A launch date may be set long before it counts. */
    private void dateAlone(Purpose purpose, OnboardingRefusal why) {
        if (ask.event() != OnboardingEvent.LAUNCH || why != OnboardingRefusal.STAGE_SKIPPED) {
            refuse(purpose, why);
        }
    }

    private Optional<OnboardingRefusal> obstacle(Purpose purpose, Stage stage) {
        if (purpose == Purpose.SIGN_IN || stage == Stage.PAUSED || stage == Stage.REJECTED) {
            return Optional.empty();
        }
        if (!ImportGate.isPaired(after, now)) {
            return Optional.of(OnboardingRefusal.SIGN_IN_MISSING);
        }
        return stage == Stage.REQUESTED ? tooSmall() : Optional.empty();
    }

    private Optional<OnboardingRefusal> tooSmall() {
        int least = after.settings().onboarding().minimumSeats();
        OptionalInt seats = after.onboarding().seats();
        OptionalInt known = seats.isPresent() ? seats : after.settings().seats().main().pool();
        if (least == 0) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            return Optional.of(OnboardingRefusal.SEATS_MISSING);
        }
        return known.getAsInt() < least
                ? Optional.of(OnboardingRefusal.SEATS_BELOW_MINIMUM)
                : Optional.empty();
    }

    private void to(Purpose purpose, Stage at, Stage stage) {
        Track track = settledTrack(purpose, at);
        Track moved =
                stage == Stage.PAUSED
                        ? track.paused(ask.by(), now)
                        : track.to(landing(stage), ask.by(), now);
        reach(purpose, moved);
        settle(purpose);
    }

    private Stage landing(Stage stage) {
        boolean later =
                stage == Stage.LAUNCHED && after.settings().signIn().launchAfter(now).isPresent();
        return later ? Stage.SCHEDULED : stage;
    }

    private void resume(Purpose purpose) {
        Track track = after.onboarding().track(purpose);
        if (track.stage() == Stage.PAUSED) {
            reach(purpose, track.resumed());
            settle(purpose);
        }
    }

    /** Goes on by itself as far as nobody is needed. */
    private void settle(Purpose purpose) {
        Track track = after.onboarding().track(purpose);
        Stage at = settled(purpose);
        if (at != track.stage()) {
            reach(purpose, track.to(at, By.SYSTEM, now));
        }
    }

    private Track settledTrack(Purpose purpose, Stage at) {
        Track track = after.onboarding().track(purpose);
        return at == track.stage() ? track : track.to(at, By.SYSTEM, now);
    }

    private void reach(Purpose purpose, Track track) {
        after = after.withOnboarding(after.onboarding().with(purpose, track));
        reached.put(purpose, track.stage());
    }

    private void record() {
        if (!after.equals(before)) {
            Decision decision =
                    new Decision(
                            before.onboarding().number() + 1, ask.event(), reached, ask.by(), now);
            after = after.withOnboarding(after.onboarding().with(decision));
        }
    }

    private void refuse(Purpose purpose, OnboardingRefusal why) {
        refused = refused.or(() -> Optional.of(new Refused(purpose, why)));
    }

    private Stage settled(Purpose purpose) {
        return after.onboarding().settled(purpose, after.settings(), now);
    }

    private Path path(Purpose purpose) {
        return Path.of(purpose, after.settings());
    }

    /**
     * Why nothing happens.
     *
     * @param purpose of which purpose
     * @param why why
     */
    record Refused(Purpose purpose, OnboardingRefusal why) {}
}
