package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.OpenRun;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks after open runs that nobody works on any more (F-20): a run whose record or message was
 * never made, whose worker vanished, or that will never end; and after held runs that nobody looked
 * at.
 */
final class StuckRuns {

    private static final Duration SILENCE = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration LONGEST_RUN = Duration.ofHours(24);

    /** Design §3. */
    static final Duration HOLD_LASTS = Duration.ofDays(7);

    private final RunStore runs;
    private final SyncQueue queue;
    private final StartSync start;
    private final EndRun end;
    private final RunLog log;

    StuckRuns(RunStore runs, SyncQueue queue, StartSync start, EndRun end, RunLog log) {
        this.runs = runs;
        this.queue = queue;
        this.start = start;
        this.end = end;
        this.log = log;
    }

    /** Takes up the connection's open run again if it is stuck. */
    boolean lookAfter(Connection connection, Instant now) {
        OpenRun open = connection.openRun().orElseThrow();
        Optional<Run> run = runs.find(connection.id(), open.runId());
        if (run.isEmpty()) {
            start.queued(connection.id(), open);
            return true;
        }
        if (!run.get().isOpen()) {
            end.close(run.get());
            return true;
        }
        return isSilent(run.get(), now) && takeUp(run.get(), now);
    }

    /**
     * Ends held runs that nobody has looked at in time.
     *
     * @return since when each of the others has waited
     */
    List<Instant> expire(Connection connection, Instant now) {
        Map<Boolean, List<Run>> byOver =
                connection.heldRuns().stream()
                        .flatMap(id -> runs.find(connection.id(), id).stream())
                        .filter(run -> run.phase() == RunPhase.HELD)
                        .collect(Collectors.partitioningBy(run -> isOver(run, now)));
        byOver.getOrDefault(true, List.of()).forEach(this::expire);
        return byOver.getOrDefault(false, List.of()).stream()
                .flatMap(run -> run.endedAt().stream())
                .toList();
    }

    private void expire(Run run) {
        runs.save(run.district(), run.edit().on(RunEvent.EXPIRED).done()).ifPresent(end::tell);
        end.forget(run.district(), run.id());
    }

    static boolean isOver(Run run, Instant now) {
        return run.endedAt().filter(at -> at.plus(HOLD_LASTS).isAfter(now)).isEmpty();
    }

    private boolean takeUp(Run run, Instant now) {
        if (run.createdAt().plus(LONGEST_RUN).isBefore(now) && !run.isReleasing()) {
            giveUp(run, now);
            return true;
        }
        Optional<Run> again =
                runs.save(run.district(), run.edit().progress(run.progress().requeued(now)).done());
        again.ifPresent(next -> queue.send(next.district(), RunSlice.message(next)));
        again.ifPresent(next -> log.note(next.district(), RunLog.Note.REQUEUED));
        return again.isPresent();
    }

    private void giveUp(Run run, Instant now) {
        runs.save(
                        run.district(),
                        run.edit().on(RunEvent.FAILED).code(ErrorCode.STUCK).endedAt(now).done())
                .ifPresent(this::given);
    }

    private void given(Run up) {
        log.run(up);
        end.close(up);
    }

    /**
     * A moment further ahead than any wait was noted by a clock that has been set back since
     * (F-23).
     */
    private static boolean isSilent(Run run, Instant now) {
        Instant quietSince =
                run.progress()
                        .waiting()
                        .map(Waiting::until)
                        .filter(until -> until.isAfter(run.progress().seenAt()))
                        .orElse(run.progress().seenAt());
        return quietSince.plus(SILENCE).isBefore(now)
                || quietSince.minus(LONGEST_WAIT).minus(SILENCE).isAfter(now);
    }
}
