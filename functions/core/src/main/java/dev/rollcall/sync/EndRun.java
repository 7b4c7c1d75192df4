package dev.rollcall.sync;

import dev.rollcall.district.Bookmark;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.Schedule;
import dev.rollcall.district.Trend;
import dev.rollcall.roster.Kind;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.Trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Closes the books on a run that has ended: what it supersedes, where the next delta goes on, what
 * is due next, and who may start now. Every step may be repeated.
 */
final class EndRun {

    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    /** What only a full run can find out. */
    private static final Set<ErrorCode> FOR_A_FULL_RUN =
            Set.of(
                    ErrorCode.EVENTS_LOST,
                    ErrorCode.TOO_MANY_EVENTS,
                    ErrorCode.SCOPE_GONE,
                    ErrorCode.SCOPE_TOO_LARGE);

    private final ConnectionStore connections;
    private final RunStore runs;
    private final StartSync start;
    private final NightlyWindow nightly;
    private final SyncFacts facts;
    private final RunLog log;

    EndRun(
            ConnectionStore connections,
            RunStore runs,
            StartSync start,
            NightlyWindow nightly,
            SyncFacts facts,
            RunLog log) {
        this.connections = connections;
        this.runs = runs;
        this.start = start;
        this.nightly = nightly;
        this.facts = facts;
        this.log = log;
    }

    /** Lets the district go on after this run; without effect when it has done so already. */
    void close(Run run) {
        Optional<Connection> open =
                connections.find(run.district()).filter(c -> c.hasOpenRun(run.id()));
        if (open.isEmpty()) {
            return;
        }
        if (isNewTruth(run)) {
            open.get().heldRuns().forEach(id -> supersede(run, id));
        }
        Optional<RunReport> report =
                runs.report(run.district(), run.id()).filter(r -> isApplied(run));
        int people = report.map(EndRun::people).orElse(open.get().people());
        SeatCounts seats = report.map(RunReport::seats).orElseGet(SeatCounts::none);
        facts.ended(open.get(), run, report.map(RunReport::products).orElseGet(Map::of));
        Optional<Connection> after =
                connections.update(
                        run.district(), c -> c.hasOpenRun(run.id()) ? closed(c, run, people) : c);
        log.ended(run, seats);
        after.ifPresent(this::followUp);
    }

    /** Takes a held run off the list of those that wait for a person. */
    void forget(DistrictId district, String runId) {
        connections.update(district, c -> c.withoutHeldRun(runId));
    }

    private void supersede(Run by, String heldId) {
        runs.find(by.district(), heldId)
                .filter(held -> held.phase() == RunPhase.HELD)
                .flatMap(held ->
                        runs.save(by.district(), held.edit().on(RunEvent.SUPERSEDED).done()))
                .ifPresent(this::tell);
    }

    /** Tells of a held run that waits no longer. */
    void tell(Run held) {
        log.run(held);
        log.ended(held, SeatCounts.none());
    }

    private Connection closed(Connection connection, Run run, int people) {
        if (run.mode() == RunMode.SEATS) {
            return connection.withoutOpenRun();
        }
        Connection next =
                connection
                        .withoutOpenRun()
                        .withLastRun(summary(run))
                        .withHeldRuns(heldRuns(connection, run))
                        .withPeople(people)
                        .withTrend(trend(connection, run))
                        .withSchedule(schedule(connection, run));
        if (isNewTruth(run)) {
            next = next.withLastFull(summary(run)).withRevision(wholeRevision(run));
        }
        return movesBookmark(run) ? withBookmark(next, run) : next;
    }

    /** A run that ends again, with its held part applied, is still one run. */
    private static Optional<Trend> trend(Connection connection, Run run) {
        Trend before = connection.trend().orElse(Trend.NONE);
        int changes = run.plan().map(PlanSeal::changes).orElse(0);
        return run.isReleasing() ? connection.trend() : Optional.of(before.and(changes));
    }

    /** What is held back is to be read again, whatever the portal's mark says. */
    private static Optional<String> wholeRevision(Run run) {
        return run.revision().filter(mark -> run.phase() == RunPhase.COMPLETED);
    }

    private Connection withBookmark(Connection connection, Run run) {
        return run.eventsFrom()
                .map(event -> connection.withBookmark(new Bookmark(event, goodAt(run))))
                .orElseGet(connection::withoutBookmark);
    }

    private static Instant goodAt(Run run) {
        return run.startedAt().orElse(run.createdAt());
    }

    private List<String> heldRuns(Connection connection, Run run) {
        List<String> held = new ArrayList<>();
        if (!isNewTruth(run)) {
            held.addAll(connection.withoutHeldRun(run.id()).heldRuns());
        }
        if (run.phase() == RunPhase.HELD) {
            held.add(run.id());
        }
        return held;
    }

    private Schedule schedule(Connection connection, Run run) {
        Schedule schedule = connection.schedule();
        if (needsFull(run)) {
            return schedule.wanting(FollowUp.FULL);
        }
        if (!readsDistrict(run) || run.isReleasing()) {
            return schedule;
        }
        Instant ended = run.endedAt().orElse(run.createdAt());
        Instant night = nightly.nextFor(run.district(), ended);
        Instant soon = ended.plus(AFTER_FAILURE);
        boolean failed = run.phase() == RunPhase.FAILED;
        return schedule.withNextDueAt(failed && soon.isBefore(night) ? soon : night);
    }

    /** Parts of the district come before the feed, for somebody waits for them. */
    private void followUp(Connection connection) {
        Optional<RosterScope> scope = connection.schedule().scopes().stream().findFirst();
        if (scope.isPresent()) {
            start.request(connection.id(), RunMode.FULL, scope.get(), Trigger.FOLLOW_UP);
            return;
        }
        switch (connection.schedule().followUp()) {
            case NONE -> seatsFollowUp(connection);
            case DELTA -> start.request(connection.id(), RunMode.DELTA, Trigger.FOLLOW_UP);
            case FULL -> start.request(connection.id(), RunMode.FULL, Trigger.FOLLOW_UP);
        }
    }

    private void seatsFollowUp(Connection connection) {
        if (connection.schedule().seatsWantedAt().isPresent()) {
            start.request(connection.id(), RunMode.SEATS, Trigger.FOLLOW_UP);
        }
    }

    private static int people(RunReport report) {
        return report.census().active(Kind.PERSON);
    }

    private static boolean isApplied(Run run) {
        return run.phase() == RunPhase.COMPLETED || run.phase() == RunPhase.HELD;
    }

    /** True when a full run ended in a plan of its own, which makes every older plan stale. */
    private static boolean isNewTruth(Run run) {
        return readsDistrict(run) && !run.isReleasing() && isApplied(run);
    }

    private static boolean readsDistrict(Run run) {
        return run.mode() == RunMode.FULL && run.scope().isEmpty();
    }

    /** True when everything the run read is applied, or waits in its held part. */
    private static boolean movesBookmark(Run run) {
        boolean whole = run.isReleasing() == run.holdsEverything();
        boolean readsNews = run.mode() != RunMode.PREVIEW && run.scope().isEmpty();
        return readsNews && isApplied(run) && whole;
    }

    private static boolean needsFull(Run run) {
        return run.phase() == RunPhase.SUPERSEDED
                && run.code().filter(FOR_A_FULL_RUN::contains).isPresent();
    }

    private static LastRun summary(Run run) {
        return new LastRun(
                run.id(),
                run.mode().code(),
                run.phase().code(),
                run.code().map(ErrorCode::code).orElse(""),
                run.endedAt().orElse(run.createdAt()),
                run.scope());
    }
}
