package dev.rollcall.sync;

import dev.rollcall.district.Bookmark;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.onboarding.ImportGate;
import dev.rollcall.sync.PullPolicy.Unchanged;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks whether a portal has news of a district: one request. Without news only the time of looking
 * is written; news open a delta run, and a feed that may have a gap opens a full one.
 */
final class PollDistrict {

    /** Clever keeps events for 30 days (clever.md §2.4); five are kept in reserve. */
    private static final Duration OLDEST = Duration.ofDays(25);

    private final Portals portals;
    private final Stores stores;
    private final StartSync start;
    private final SyncTimes times;
    private final RunLog log;

    PollDistrict(Portals portals, Stores stores, StartSync start, SyncTimes times, RunLog log) {
        this.portals = portals;
        this.stores = stores;
        this.start = start;
        this.times = times;
        this.log = log;
    }

    void look(DistrictId district, Trigger trigger) {
        Optional<Connection> found =
                connections().find(district).filter(Connection::isActive).filter(this::mayLook);
        found.ifPresent(connection -> look(connection, trigger));
    }

    private boolean mayLook(Connection connection) {
        boolean rostered = connection.lastFull().isPresent();
        return rostered
                && connection.openRun().isEmpty()
                && ImportGate.blocker(connection, times.clock().instant()).isEmpty()
                && !isHeldWhole(connection);
    }

    private boolean isHeldWhole(Connection connection) {
        return connection.heldRuns().stream()
                .flatMap(id -> stores.runs().find(connection.id(), id).stream())
                .anyMatch(Run::holdsEverything);
    }

    private void look(Connection connection, Trigger trigger) {
        Optional<Bookmark> bookmark = connection.bookmark().filter(this::isFresh);
        if (bookmark.isEmpty() || connection.schedule().followUp() == FollowUp.FULL) {
            pull(connection, trigger);
            return;
        }
        takeHint(connection);
        Fetch<EventPage> answer =
                portals.source(connection.id()).events(connection, bookmark.get().eventId());
        switch (answer) {
            case Fetch.Got<EventPage>(EventPage page) -> seen(connection, trigger, page);
            case Fetch.Missing<EventPage> lost ->
                    start.request(connection.id(), RunMode.FULL, trigger);
            default -> log.note(connection.id(), RunLog.Note.POLL_UNANSWERED);
        }
    }

    /**
     * Reads everything. The time of the look is noted too, since no poll will do so where a portal
     * has no feed.
     */
    private void pull(Connection connection, Trigger trigger) {
        Instant now = times.clock().instant();
        connections().update(connection.id(), c -> c.withSchedule(c.schedule().polledAt(now)));
        if (isUnchanged(connection)) {
            log.note(connection.id(), RunLog.Note.POLLED);
        } else {
            start.request(connection.id(), RunMode.FULL, trigger);
        }
    }

    /** A hint or a wish is somebody's word that something changed, against the portal's mark. */
    private boolean isUnchanged(Connection connection) {
        return times.pulls().unchanged() == Unchanged.SKIP
                && connection.schedule().followUp() == FollowUp.NONE
                && connection.revision().isPresent()
                && portals.source(connection.id())
                        .revision(connection)
                        .equals(new Fetch.Got<>(connection.revision()));
    }

    /**
     * Taken before the portal is asked: a hint that comes while it answers stands for later news.
     */
    private void takeHint(Connection connection) {
        if (connection.schedule().followUp() == FollowUp.DELTA) {
            connections()
                    .update(
                            connection.id(),
                            c -> c.withSchedule(c.schedule().without(FollowUp.DELTA)));
        }
    }

    private boolean isFresh(Bookmark bookmark) {
        return bookmark.goodAt().plus(OLDEST).isAfter(times.clock().instant());
    }

    private void seen(Connection connection, Trigger trigger, EventPage page) {
        if (!page.events().isEmpty() || !page.quarantined().isEmpty()) {
            start.request(connection.id(), RunMode.DELTA, trigger);
            return;
        }
        Instant now = times.clock().instant();
        connections().update(connection.id(), c -> polled(c, page, now));
        log.note(connection.id(), RunLog.Note.POLLED);
    }

    private static Connection polled(Connection connection, EventPage page, Instant now) {
        Connection polled = connection.withSchedule(connection.schedule().polledAt(now));
        return connection
                .bookmark()
                .map(mark -> polled.withBookmark(moved(mark, page, now)))
                .orElse(polled);
    }

    private static Bookmark moved(Bookmark mark, EventPage page, Instant now) {
        return page.lastId().isEmpty() ? mark.confirmedAt(now) : new Bookmark(page.lastId(), now);
    }

    private ConnectionStore connections() {
        return stores.connections();
    }
}
