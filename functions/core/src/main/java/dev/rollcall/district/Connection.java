package dev.rollcall.district;

import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.onboarding.Onboarding;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One district's link through one portal, as the directory keeps it: state, settings, what is due,
 * and which run is open. It is the only source of district lists.
 *
 * @param id the district
 * @param name the district's name as the portal tells it; empty until first read
 * @param state whether it is worked on
 * @param settings the district's own settings
 * @param shards how many partitions its roster has; 0 until the first import fixes it
 * @param schedule what is due and what was asked for
 * @param bookmark the portal's newest event already applied, from which deltas continue
 * @param revision the portal's mark of what it shared at the last full run that was applied whole
 * @param openRun the one run that is open
 * @param lastRun the last run that ended
 * @param lastFull the last full run that completed or was held
 * @param heldRuns ended runs whose held-back part waits for a person, oldest first
 * @param people active people by the last run's census
 * @param connectedAt when the portal first listed it
 * @param onboarding how far its onboarding has come
 * @param trend how much the last runs changed; absent until one has ended
 */
public record Connection(
        DistrictId id,
        String name,
        ConnectionState state,
        DistrictSettings settings,
        int shards,
        Schedule schedule,
        Optional<Bookmark> bookmark,
        Optional<String> revision,
        Optional<OpenRun> openRun,
        Optional<LastRun> lastRun,
        Optional<LastRun> lastFull,
        List<String> heldRuns,
        int people,
        Instant connectedAt,
        Onboarding onboarding,
        Optional<Trend> trend) {

    public Connection {
        heldRuns = List.copyOf(heldRuns);
    }

    /** A connection the portal has just listed for the first time. */
    public static Connection discovered(DistrictId id, DistrictSettings settings, Instant now) {
        return new Connection(
                id,
                "",
                ConnectionState.ACTIVE,
                settings,
                0,
                Schedule.dueAt(now),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                now,
                Onboarding.begun(now),
                Optional.empty());
    }

    public boolean isActive() {
        return state == ConnectionState.ACTIVE;
    }

    /** Whether a roster was ever imported, whatever became of it since. */
    public boolean isRostered() {
        return shards > 0;
    }

    public boolean hasOpenRun(String runId) {
        return openRun.filter(open -> open.runId().equals(runId)).isPresent();
    }

    /**
     * When the portal last confirmed what we have, by a full run or by its event feed; the
     * beginning of the connection before either. Empty where nobody waits for data: the district is
     * paused, switched off or gone (F-28), or its first roster has not been asked for.
     */
    public Optional<Instant> goodAt() {
        boolean awaited =
                isActive() && (lastFull.isPresent() || settings.firstRoster() == FirstRoster.AUTO);
        return awaited ? Optional.of(confirmedAt()) : Optional.empty();
    }

    private Instant confirmedAt() {
        return Stream.of(lastFull.map(LastRun::endedAt), bookmark.map(Bookmark::goodAt))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(connectedAt);
    }

    /**
     * The connection as the portal now lists it. A person's pause outlasts a district that is
     * switched off and on; one that comes back wants a full run, since whatever happened meanwhile
     * is unknown.
     */
    public Connection standing(ConnectionState listed) {
        if (state == listed || state == ConnectionState.PAUSED) {
            return this;
        }
        return listed == ConnectionState.ACTIVE
                ? withState(listed).withSchedule(schedule.wanting(FollowUp.FULL))
                : withState(listed);
    }

    public Connection withName(String name) {
        return changed(draft -> draft.name = name);
    }

    public Connection withState(ConnectionState state) {
        return changed(draft -> draft.state = state);
    }

    public Connection withSettings(DistrictSettings settings) {
        return changed(draft -> draft.settings = settings);
    }

    public Connection withShards(int shards) {
        return changed(draft -> draft.shards = shards);
    }

    public Connection withSchedule(Schedule schedule) {
        return changed(draft -> draft.schedule = schedule);
    }

    public Connection withBookmark(Bookmark bookmark) {
        return changed(draft -> draft.bookmark = Optional.of(bookmark));
    }

    public Connection withRevision(Optional<String> revision) {
        return changed(draft -> draft.revision = revision);
    }

    public Connection withOpenRun(OpenRun openRun) {
        return changed(draft -> draft.openRun = Optional.of(openRun));
    }

    public Connection withLastRun(LastRun lastRun) {
        return changed(draft -> draft.lastRun = Optional.of(lastRun));
    }

    public Connection withLastFull(LastRun lastFull) {
        return changed(draft -> draft.lastFull = Optional.of(lastFull));
    }

    public Connection withHeldRuns(List<String> heldRuns) {
        return changed(draft -> draft.heldRuns = heldRuns);
    }

    public Connection withTrend(Optional<Trend> trend) {
        return changed(draft -> draft.trend = trend);
    }

    public Connection withPeople(int people) {
        return changed(draft -> draft.people = people);
    }

    public Connection withOnboarding(Onboarding onboarding) {
        return changed(draft -> draft.onboarding = onboarding);
    }

    public Connection withoutOpenRun() {
        return changed(draft -> draft.openRun = Optional.empty());
    }

    public Connection withoutBookmark() {
        return changed(draft -> draft.bookmark = Optional.empty());
    }

    /** The run waits for a person no longer. */
    public Connection withoutHeldRun(String runId) {
        return withHeldRuns(heldRuns.stream().filter(id -> !id.equals(runId)).toList());
    }

    private Connection changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** The parts that can change, on their way from one connection to the next. */
    private static final class Draft {
        private final Connection before;
        private String name;
        private ConnectionState state;
        private DistrictSettings settings;
        private int shards;
        private Schedule schedule;
        private Optional<Bookmark> bookmark;
        private Optional<String> revision;
        private Optional<OpenRun> openRun;
        private Optional<LastRun> lastRun;
        private Optional<LastRun> lastFull;
        private List<String> heldRuns;
        private int people;
        private Onboarding onboarding;
        private Optional<Trend> trend;

        Draft(Connection before) {
            this.before = before;
            this.name = before.name;
            this.state = before.state;
            this.settings = before.settings;
            this.shards = before.shards;
            this.schedule = before.schedule;
            this.bookmark = before.bookmark;
            this.revision = before.revision;
            this.openRun = before.openRun;
            this.lastRun = before.lastRun;
            this.lastFull = before.lastFull;
            this.heldRuns = before.heldRuns;
            this.people = before.people;
            this.onboarding = before.onboarding;
            this.trend = before.trend;
        }

        Connection done() {
            return new Connection(
                    before.id,
                    name,
                    state,
                    settings,
                    shards,
                    schedule,
                    bookmark,
                    revision,
                    openRun,
                    lastRun,
                    lastFull,
                    heldRuns,
                    people,
                    before.connectedAt,
                    onboarding,
                    trend);
        }
    }
}
