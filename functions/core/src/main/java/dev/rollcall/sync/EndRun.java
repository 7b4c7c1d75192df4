package dev.rollcall.sync;

import dev.rollcall.district.Bookmark;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.LastRun;
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
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.Trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Closes the books on a run that has ended: what it supersedes, where the next delta goes on, what
 * is due next, and who may start now. Every step may be repeated.
 */
final class EndRun {

    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final ConnectionStore connections;
    private final RunStore runs;
    private final StartSync start;
    private final NightlyWindow nightly;
    private final RunLog log;

    EndRun(
            ConnectionStore connections,
            RunStore runs,
            StartSync start,
            NightlyWindow nightly,
            RunLog log) {
        this.connections = connections;
        this.runs = runs;
        this.start = start;
        this.nightly = nightly;
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
            open.get().heldRuns().stream()
                    .filter(id -> !id.equals(run.id()))
                    .forEach(id -> supersede(run, id));
        }
        int people = people(run, open.get());
        connections
                .update(run.district(), c -> c.hasOpenRun(run.id()) ? closed(c, run, people) : c)
                .ifPresent(this::followUp);
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
                .ifPresent(log::run);
    }

    private Connection closed(Connection connection, Run run, int people) {
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
        if (run.mode() != RunMode.FULL || run.isReleasing()) {
            return schedule;
        }
        Instant ended = run.endedAt().orElse(run.createdAt());
        Instant night = nightly.nextFor(run.district(), ended);
        Instant soon = ended.plus(AFTER_FAILURE);
        boolean failed = run.phase() == RunPhase.FAILED;
        return schedule.withNextDueAt(failed && soon.isBefore(night) ? soon : night);
    }

    private void followUp(Connection connection) {
        switch (connection.schedule().followUp()) {
            case NONE -> {}
            case DELTA -> start.request(connection.id(), RunMode.DELTA, Trigger.FOLLOW_UP);
            case FULL -> start.request(connection.id(), RunMode.FULL, Trigger.FOLLOW_UP);
        }
    }

    private int people(Run run, Connection connection) {
        return runs.report(run.district(), run.id())
                .filter(report -> isApplied(run))
                .map(report -> report.census().active(Kind.PERSON))
                .orElse(connection.people());
    }

    private static boolean isApplied(Run run) {
        return run.phase() == RunPhase.COMPLETED || run.phase() == RunPhase.HELD;
    }

    /** True when a full run ended in a plan of its own, which makes every older plan stale. */
    private static boolean isNewTruth(Run run) {
        return run.mode() == RunMode.FULL && !run.isReleasing() && isApplied(run);
    }

    /** True when everything the run read is applied, or waits in its held part. */
    private static boolean movesBookmark(Run run) {
        boolean whole = run.isReleasing() == run.holdsEverything();
        return run.mode() != RunMode.PREVIEW && isApplied(run) && whole;
    }

    private static boolean needsFull(Run run) {
        return run.phase() == RunPhase.SUPERSEDED
                && run.code()
                        .filter(c -> c == ErrorCode.EVENTS_LOST || c == ErrorCode.TOO_MANY_EVENTS)
                        .isPresent();
    }

    private static LastRun summary(Run run) {
        return new LastRun(
                run.id(),
                run.mode().code(),
                run.phase().code(),
                run.code().map(ErrorCode::code).orElse(""),
                run.endedAt().orElse(run.createdAt()));
    }
}
