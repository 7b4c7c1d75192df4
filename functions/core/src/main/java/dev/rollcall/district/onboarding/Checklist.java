package dev.rollcall.district.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.onboarding.Track.Mark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What has been decided in a district's onboarding, by whom and when, and what is missing: one row
 * for each stage, and for each row that is not done who must act (product.md R30, S16).
 */
public final class Checklist {

    private final Connection connection;
    private final Instant now;

    public Checklist(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** The rows, in order: rostering, then sign-in. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(rows(Purpose.ROSTERING));
        rows.addAll(rows(Purpose.SIGN_IN));
        return rows;
    }

    /** Who must act next before the roster can be imported; the system where nobody must. */
    public Party nextActor() {
        return ImportGate.blocker(connection, now).map(Blocker::nextActor).orElse(Party.SYSTEM);
    }

    /** Where a purpose stands, as it is shown. */
    public Stage stage(Purpose purpose) {
        if (connection.state() == ConnectionState.DISCONNECTED) {
            return Stage.DISCONNECTED;
        }
        return connection.state() == ConnectionState.PAUSED ? Stage.PAUSED : shown(purpose);
    }

    private Stage shown(Purpose purpose) {
        Track track = connection.onboarding().track(purpose);
        boolean isStopped = track.stage() == Stage.PAUSED || track.stage() == Stage.REJECTED;
        return isStopped ? track.stage() : reached(purpose, track);
    }

    private List<Row> rows(Purpose purpose) {
        Path path = Path.of(purpose, settings());
        Track track = connection.onboarding().track(purpose);
        Stage at = reached(purpose, track);
        Optional<Stage> next = path.after(at);
        return path.stages().stream()
                .map(stage -> row(purpose, stage, path.isPast(at, stage), next))
                .toList();
    }

    /** A paused purpose has come as far as it had; one that was rejected begins anew. */
    private Stage reached(Purpose purpose, Track track) {
        if (purpose == Purpose.ROSTERING && connection.lastFull().isPresent()) {
            return Stage.ENABLED;
        }
        Stage stored = track.resumes().orElse(track.stage());
        return stored == Stage.REJECTED
                ? Stage.INVITED
                : Path.of(purpose, settings()).settled(stored, now);
    }

    private Row row(Purpose purpose, Stage stage, boolean done, Optional<Stage> next) {
        if (isMissing(purpose, stage)) {
            return Row.blocked(purpose, stage, Reason.SIGN_IN_APPLICATION_MISSING);
        }
        Optional<Mark> mark = connection.onboarding().track(purpose).mark(stage);
        if (done) {
            return new Row(purpose, stage, State.DONE, Party.SYSTEM, mark, Optional.empty());
        }
        boolean isNext = next.filter(stage::equals).isPresent();
        return new Row(
                purpose,
                stage,
                isNext ? State.NEXT : State.LATER,
                actor(purpose, stage),
                Optional.empty(),
                Optional.empty());
    }

    /** The portal lists the district for rostering alone: nobody of it can sign in (A7, A9). */
    private boolean isMissing(Purpose purpose, Stage stage) {
        return purpose == Purpose.SIGN_IN
                && stage == Stage.INVITED
                && connection
                        .onboarding()
                        .application()
                        .equals(Optional.of(SignInApplication.MISSING));
    }

    private Party actor(Purpose purpose, Stage stage) {
        return switch (stage) {
            case REQUESTED ->
                    purpose == Purpose.ROSTERING && settings().firstRoster() == FirstRoster.STAFF
                            ? Party.STAFF
                            : Party.OWNER;
            case APPROVED, REVIEWED -> Party.STAFF;
            case INVITED, SHARED, DISCONNECTED -> Party.DISTRICT;
            case ENABLED, PAUSED, REJECTED -> Party.OWNER;
            case SCHEDULED, LAUNCHED -> Party.SYSTEM;
        };
    }

    private DistrictSettings settings() {
        return connection.settings();
    }

    /** Where a row stands. */
    public enum State {
        DONE,
        /** Somebody can act on it now. */
        NEXT,
        /** Something before it is missing. */
        LATER,
        /** It stands in the way of what may be done already, whatever comes after it. */
        BLOCKED
    }

    /** Why a row is blocked: the closed list of codes. */
    public enum Reason {
        /** The district has not connected the application that people sign in with (A7). */
        SIGN_IN_APPLICATION_MISSING(Party.DISTRICT);

        private final Party nextActor;

        Reason(Party nextActor) {
            this.nextActor = nextActor;
        }

        /** The form in answers, for example {@code sign-in-application-missing}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A stage, and who brought it about or must.
     *
     * @param purpose of which purpose
     * @param stage the stage
     * @param state where it stands
     * @param actor who must act, where it is not done
     * @param mark who brought it about and when, where that is known
     * @param reason why it is blocked, where it is
     */
    public record Row(
            Purpose purpose,
            Stage stage,
            State state,
            Party actor,
            Optional<Mark> mark,
            Optional<Reason> reason) {

        static Row blocked(Purpose purpose, Stage stage, Reason reason) {
            return new Row(
                    purpose,
                    stage,
                    State.BLOCKED,
                    reason.nextActor,
                    Optional.empty(),
                    Optional.of(reason));
        }
    }
}
