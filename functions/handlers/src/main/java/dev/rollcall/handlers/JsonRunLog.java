package dev.rollcall.handlers;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.ErrorCode.Cause;
import dev.rollcall.sync.run.FleetStanding;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.Turn;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What happens to runs and districts, as log lines. */
final class JsonRunLog implements RunLog {

    private static final long MILLI = 1_000;
    private static final Map<Outcome, Metric> RECORDS =
            Map.of(
                    Outcome.CREATED, Metric.RECORDS_CREATED,
                    Outcome.UPDATED, Metric.RECORDS_UPDATED,
                    Outcome.ARCHIVED, Metric.RECORDS_ARCHIVED,
                    Outcome.RESTORED, Metric.RECORDS_RESTORED,
                    Outcome.QUARANTINED, Metric.RECORDS_QUARANTINED,
                    Outcome.HELD_BACK, Metric.RECORDS_HELD);

    private final JsonLog log;

    JsonRunLog(JsonLog log) {
        this.log = log;
    }

    @Override
    public void run(Run run) {
        Map<LogKey, Object> line = new EnumMap<>(LogKey.class);
        line.put(LogKey.DISTRICT, run.district());
        line.put(LogKey.RUN, run.id());
        line.put(LogKey.MODE, run.mode().code());
        line.put(LogKey.STATE, run.phase().code());
        line.put(LogKey.SLICE, run.progress().slice());
        line.put(LogKey.COUNT, run.progress().readRecords());
        line.put(LogKey.MILLIS, run.usage().worked().toMillis());
        run.code().ifPresent(code -> line.put(LogKey.CODE, code.code()));
        run.progress().waiting().ifPresent(w -> line.put(LogKey.WAITING, w.code().code()));
        log.info("run", line);
    }

    @Override
    public void note(DistrictId district, Note note) {
        String event = note.name().toLowerCase(Locale.ROOT).replace('_', '-');
        log.info(event, Map.of(LogKey.DISTRICT, district));
    }

    @Override
    public void ended(Run run, SeatCounts seats) {
        Map<LogKey, Object> line = named(run);
        line.put(LogKey.OUTCOME, run.phase().code());
        run.code().ifPresent(code -> line.put(LogKey.CODE, code.code()));
        cause(run).ifPresent(cause -> line.put(LogKey.CAUSE, cause.code()));
        log.info("run-ended", line, Measures.ofEndedRun());
        failed(run, line);
        if (!seats.equals(SeatCounts.none())) {
            log.info("seats", named(run), seats(seats));
        }
    }

    /** By whose it is to mend. */
    private void failed(Run run, Map<LogKey, Object> line) {
        if (cause(run).isPresent()) {
            log.info("run-failed", line, Measures.by(LogKey.CAUSE).count(Metric.FAILED_RUNS, 1));
        }
    }

    private static Optional<Cause> cause(Run run) {
        boolean failed = run.phase() == RunPhase.FAILED || run.phase() == RunPhase.REFUSED;
        return run.code().filter(code -> failed).map(ErrorCode::cause);
    }

    private static Measures seats(SeatCounts seats) {
        return Measures.by(LogKey.PORTAL)
                .count(Metric.SEATS_HELD, seats.holding())
                .count(Metric.SEATS_IN_GRACE, seats.grace())
                .count(Metric.SEATS_WAITING, seats.waiting());
    }

    @Override
    public void records(Run run, Tally records) {
        for (Kind kind : Kind.values()) {
            Measures measures = Measures.by(LogKey.KIND);
            long all = 0;
            for (Map.Entry<Outcome, Metric> each : RECORDS.entrySet()) {
                int count = records.total(kind, each.getKey());
                measures.count(each.getValue(), count);
                all += count;
            }
            if (all > 0) {
                Map<LogKey, Object> line = named(run);
                line.put(LogKey.KIND, kind.code());
                log.info("records", line, measures);
            }
        }
    }

    @Override
    public void worked(Run run, Turn turn) {
        Map<LogKey, Object> line = named(run);
        line.put(LogKey.STATE, run.phase().code());
        line.put(LogKey.SLICE, run.progress().slice());
        Measures measures =
                Measures.by(LogKey.PORTAL)
                        .count(Metric.PORTAL_REQUESTS, turn.used().portalRequests())
                        .count(Metric.READ_CAPACITY_UNITS, turn.used().readMilliUnits() / MILLI)
                        .count(Metric.WRITE_CAPACITY_UNITS, turn.used().writeMilliUnits() / MILLI);
        turn.spent()
                .forEach((phase, time) ->
                        time(phase).ifPresent(metric -> measures.count(metric, time.toMillis())));
        log.info("slice", line, measures);
    }

    private static Optional<Metric> time(RunPhase phase) {
        return switch (phase) {
            case QUEUED -> Optional.of(Metric.QUEUED_TIME);
            case READING -> Optional.of(Metric.READING_TIME);
            case PLANNING, CHECKING -> Optional.of(Metric.CHECKING_TIME);
            case APPLYING -> Optional.of(Metric.APPLYING_TIME);
            case COMPLETED, HELD, PREVIEWED, REFUSED, FAILED, DISCARDED, SUPERSEDED, EXPIRED ->
                    Optional.empty();
        };
    }

    @Override
    public void standing(Portal portal, FleetStanding standing) {
        Measures measures =
                Measures.by(LogKey.PORTAL)
                        .count(Metric.DISTRICTS, standing.districts())
                        .count(Metric.STALE_DISTRICTS, standing.stale())
                        .count(Metric.FRESHNESS_MEDIAN, standing.median().toSeconds())
                        .count(Metric.FRESHNESS_P95, standing.p95().toSeconds())
                        .count(Metric.FRESHNESS_OLDEST, standing.oldest().toSeconds())
                        .count(Metric.HELD_RUNS, standing.heldRuns())
                        .count(Metric.OLDEST_HOLD, standing.oldestHold().toSeconds());
        log.info("standing", Map.of(LogKey.PORTAL, portal.code()), measures);
    }

    @Override
    public void stale(DistrictId district, Duration age) {
        log.warn("stale", Map.of(LogKey.DISTRICT, district, LogKey.AGE, age.toSeconds()));
    }

    private static Map<LogKey, Object> named(Run run) {
        Map<LogKey, Object> line = new EnumMap<>(LogKey.class);
        line.put(LogKey.PORTAL, run.district().portal().code());
        line.put(LogKey.DISTRICT, run.district());
        line.put(LogKey.RUN, run.id());
        line.put(LogKey.MODE, run.mode().code());
        return line;
    }
}
