package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore.DirectoryPage;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.Portal;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.onboarding.ImportGate;
import dev.rollcall.district.onboarding.KeepOnboarding;
import dev.rollcall.sync.run.RunGate;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The 15-minute tick: discovers districts, starts what is due, queues a poll for whoever was not
 * polled lately, and takes up what has got stuck. A tick that fires twice does nothing twice.
 */
public final class ScheduleTick {

    private static final Duration POLL_EVERY = Duration.ofMinutes(14);
    private static final int PAGE = 1_000;

    private final Stores stores;
    private final SyncQueue queue;
    private final StartSync start;
    private final DiscoverDistricts discover;
    private final ComparePair pair;
    private final StuckRuns stuck;
    private final PullPolicy pulls;
    private final RunLog log;
    private final KeepOnboarding onboarding;
    private final KeepPools pools;

    /**
     * @param newcomers the settings with which a district of each portal begins
     * @param onboarding lets come what comes by itself in a district's onboarding
     */
    public ScheduleTick(
            Portals portals,
            Stores stores,
            SyncQueue queue,
            SyncTimes times,
            Map<Portal, DistrictSettings> newcomers,
            KeepOnboarding onboarding,
            RunLog log) {
        this.onboarding = onboarding;
        this.pools = new KeepPools(stores.connections());
        this.stores = stores;
        this.queue = queue;
        this.pulls = times.pulls();
        this.log = log;
        this.start =
                new StartSync(
                        stores.connections(),
                        stores.runs(),
                        queue,
                        new RunIds(times.clock(), times.random()),
                        times.clock());
        SyncFacts facts = new SyncFacts(stores.outbox());
        this.discover =
                new DiscoverDistricts(
                        portals, stores.connections(), stores.contacts(), newcomers, facts, log);
        this.pair = new ComparePair(portals, stores.connections());
        EndRun end =
                new EndRun(stores.connections(), stores.runs(), start, times.nightly(), facts, log);
        this.stuck = new StuckRuns(stores.runs(), queue, start, end, log);
    }

    /**
     * Does what is due at a moment.
     *
     * @param tickId names the tick, so that queues can tell a repeated one
     */
    public TickReport tick(Instant now, String tickId) {
        DiscoverDistricts.Found found = discover.look(all(), now);
        List<Connection> connections = all();
        pair.look(connections);
        int started = 0;
        int polled = 0;
        int requeued = 0;
        FleetCensus fleet = new FleetCensus(now);
        for (Connection listed : connections) {
            Connection connection = pools.look(listed, now);
            switch (due(connection, now)) {
                case FULL -> started += start(connection, RunMode.FULL) ? 1 : 0;
                case SEATS -> started += start(connection, RunMode.SEATS) ? 1 : 0;
                case SCOPE -> started += startScope(connection) ? 1 : 0;
                case POLL -> polled += poll(connection, tickId);
                case LOOK_AFTER -> requeued += stuck.lookAfter(connection, now) ? 1 : 0;
                case NOTHING -> {}
            }
            fleet.add(connection, stuck.expire(connection, now));
            onboarding.look(connection);
        }
        fleet.tell(log);
        return new TickReport(
                connections.size(),
                found.discovered(),
                found.disconnected(),
                started,
                polled,
                requeued);
    }

    private Due due(Connection connection, Instant now) {
        if (connection.openRun().isPresent()) {
            return Due.LOOK_AFTER;
        }
        if (!connection.isActive()) {
            return Due.NOTHING;
        }
        boolean mayRead = ImportGate.blocker(connection, now).isEmpty();
        if (mayRead && wantsFull(connection, now)) {
            return Due.FULL;
        }
        boolean mayReadParts = RunGate.partBlocker(connection, RunMode.DELTA, now).isEmpty();
        if (mayReadParts && !connection.schedule().scopes().isEmpty()) {
            return Due.SCOPE;
        }
        if (connection.shards() > 0 && connection.schedule().seatsWantedAt().isPresent()) {
            return Due.SEATS;
        }
        boolean rostered = connection.lastFull().isPresent();
        return mayRead && rostered && wantsPoll(connection, now) ? Due.POLL : Due.NOTHING;
    }

    private static boolean wantsFull(Connection connection, Instant now) {
        return connection.schedule().followUp() == FollowUp.FULL || isFullDue(connection, now);
    }

    /** The first import and the updates after it are two policies (product.md X5). */
    private static boolean isFullDue(Connection connection, Instant now) {
        boolean due = !connection.schedule().nextDueAt().isAfter(now);
        return due && (connection.lastFull().isEmpty() || isUpdatedBySchedule(connection));
    }

    private static boolean isUpdatedBySchedule(Connection connection) {
        return connection.settings().onboarding().updates() == Updates.SCHEDULE;
    }

    private boolean wantsPoll(Connection connection, Instant now) {
        return connection.schedule().followUp() != FollowUp.NONE
                || (isUpdatedBySchedule(connection) && isLookDue(connection, now));
    }

    private boolean isLookDue(Connection connection, Instant now) {
        return connection.bookmark().isPresent()
                ? isOver(connection.schedule().lastPolledAt(), POLL_EVERY, now)
                : isOver(lastLook(connection), pulls.every(), now);
    }

    /** Where a portal has no feed, every run is a look, and every look is a run. */
    private static Optional<Instant> lastLook(Connection connection) {
        return Stream.of(
                        connection.schedule().lastPolledAt(),
                        connection.lastRun().map(LastRun::endedAt))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static boolean isOver(Optional<Instant> last, Duration pause, Instant now) {
        return last.map(at -> !at.plus(pause).isAfter(now)).orElse(true);
    }

    private boolean start(Connection connection, RunMode mode) {
        return start.request(connection.id(), mode, Trigger.SCHEDULE) instanceof StartResult.Opened;
    }

    private boolean startScope(Connection connection) {
        RosterScope scope = connection.schedule().scopes().getFirst();
        return start.request(connection.id(), RunMode.FULL, scope, Trigger.FOLLOW_UP)
                instanceof StartResult.Opened;
    }

    private int poll(Connection connection, String tickId) {
        queue.send(
                connection.id(),
                new SyncMessage.Poll(
                        connection.id(), Trigger.SCHEDULE, tickId + connection.id().key()));
        return 1;
    }

    private List<Connection> all() {
        List<Connection> all = new ArrayList<>();
        DirectoryPage page = stores.connections().page("", PAGE);
        all.addAll(page.connections());
        while (page.next().isPresent()) {
            page = stores.connections().page(page.next().get(), PAGE);
            all.addAll(page.connections());
        }
        return all;
    }

    private enum Due {
        FULL,
        SCOPE,
        POLL,
        SEATS,
        LOOK_AFTER,
        NOTHING
    }
}
