package dev.rollcall.district.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.onboarding.Track.Mark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        Optional<Mark> mark = connection.onboarding().track(purpose).mark(stage);
        if (done) {
            return new Row(purpose, stage, State.DONE, Party.SYSTEM, mark);
        }
        boolean isNext = next.filter(stage::equals).isPresent();
        return new Row(
                purpose,
                stage,
                isNext ? State.NEXT : State.LATER,
                actor(purpose, stage),
                Optional.empty());
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
        LATER
    }

    /**
     * A stage, and who brought it about or must.
     *
     * @param purpose of which purpose
     * @param stage the stage
     * @param state where it stands
     * @param actor who must act, where it is not done
     * @param mark who brought it about and when, where that is known
     */
    public record Row(
            Purpose purpose, Stage stage, State state, Party actor, Optional<Mark> mark) {}
}
