package dev.rollcall.sync.run;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.onboarding.Blocker;
import dev.rollcall.roster.plan.Tally;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One worker's turn at a run: it keeps the lease and the message alive, knows when time is up or
 * the district was stopped, and is the only one to write the run's record. Not thread-safe.
 */
public final class Slice {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration SHOW_PROGRESS = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofSeconds(5);

    private final Worker worker;
    private final HeldLease lease;
    private final TimeBudget budget;
    private final Heartbeat heartbeat;
    private Connection connection;
    private Run run;
    private long lookedAt;
    private long shownAt;
    private long takenAt;
    private final Map<RunPhase, Duration> spent = new EnumMap<>(RunPhase.class);
    private Usage used = Usage.none();
    private RunPhase phase;
    private long phaseSince;

    /** What a worker has at hand whatever the run. */
    public record Worker(
            ConnectionStore connections,
            RunStore runs,
            UsageMeter meter,
            RunLog log,
            InstantSource clock,
            Ticker ticker,
            Pause pause) {}

    public Slice(
            Worker worker,
            HeldLease lease,
            TimeBudget budget,
            Heartbeat heartbeat,
            Connection connection,
            Run run) {
        this.worker = worker;
        this.lease = lease;
        this.budget = budget;
        this.heartbeat = heartbeat;
        this.connection = connection;
        this.run = run;
        this.lookedAt = worker.ticker().nanos();
        this.shownAt = lookedAt;
        this.takenAt = lookedAt;
        this.phaseSince = lookedAt;
        this.phase = run.phase() == RunPhase.QUEUED ? RunPhase.READING : run.phase();
    }

    public DistrictId district() {
        return run.district();
    }

    public Connection connection() {
        return connection;
    }

    public Run run() {
        return run;
    }

    public long fence() {
        return lease.fence();
    }

    /** How many partitions to look for stored records in. */
    public int shards() {
        return Math.max(1, connection.shards());
    }

    public Instant now() {
        return worker.clock().instant();
    }

    /** True when the slice must write a checkpoint and end. */
    public boolean isSpent() {
        return budget.isSpent();
    }

    /** To be called before each step that takes time or writes; throws {@link LeaseLost}. */
    public void keepAlive() {
        heartbeat.beat();
        lease.keep();
    }

    /** Why the district may not be worked on any more, looked up every few seconds. */
    public Optional<ErrorCode> stopped() {
        if (since(lookedAt).compareTo(LOOK_AGAIN) >= 0) {
            lookedAt = worker.ticker().nanos();
            connection = worker.connections().find(district()).orElse(connection);
        }
        return stopped(connection.state()).or(this::gate);
    }

    private Optional<ErrorCode> gate() {
        Optional<Blocker> blocker =
                run.scope().isPresent()
                        ? RunGate.partBlocker(connection, run.mode(), now())
                        : RunGate.blocker(connection, run.mode(), now());
        return blocker.map(why ->
                why == Blocker.PAUSED
                        ? ErrorCode.DISTRICT_PAUSED
                        : ErrorCode.ONBOARDING_INCOMPLETE);
    }

    /** Changes the district's connection and goes on with it as it then stands. */
    public void change(UnaryOperator<Connection> change) {
        connection = worker.connections().update(district(), change).orElse(connection);
    }

    /**
     * Writes the run with what was used meanwhile; throws {@link LeaseLost} when it is not ours
     * now.
     */
    public void save(RunEdit edit) {
        RunPhase before = run.phase();
        Duration worked = since(takenAt);
        takenAt = worker.ticker().nanos();
        Usage meanwhile = worker.meter().take(worked);
        used = used.plus(meanwhile);
        run =
                worker.runs()
                        .save(district(), edit.used(meanwhile).done())
                        .orElseThrow(LeaseLost::new);
        if (run.phase() != before) {
            enter(run.phase());
        }
        if (run.phase() != before || since(shownAt).compareTo(SHOW_PROGRESS) >= 0) {
            shownAt = takenAt;
            worker.log().run(run);
        }
    }

    /** From now on the time counts as this phase's. */
    public void enter(RunPhase next) {
        spent.merge(phase, since(phaseSince), Duration::plus);
        phaseSince = worker.ticker().nanos();
        phase = next;
    }

    /** The turn is over, whatever becomes of the run: tells what it came to. */
    public void close() {
        enter(phase);
        worker.log().worked(run, new Turn(spent, used));
    }

    /** Tells what the run does with the records, unless it only shows it. */
    public void tell(Tally records) {
        if (run.mode() != RunMode.PREVIEW) {
            worker.log().records(run, records);
        }
    }

    /**
     * The read begins, for the first time or again from its start.
     *
     * @param eventsFrom the portal's newest event before it, where that is known already
     */
    public void beginRead(Optional<String> eventsFrom) {
        if (run.startedAt().isEmpty()) {
            spent.put(RunPhase.QUEUED, Duration.between(run.createdAt(), now()));
        }
        save(
                run.edit()
                        .on(RunEvent.READ_BEGUN)
                        .startedAt(now())
                        .settingsVersion(connection.settings().version())
                        .eventsFrom(eventsFrom)
                        .progress(run.progress().working(now()).withReadRecords(0, now())));
    }

    /** Shows how far the read has come, now and then. */
    public void showRead(int records) {
        if (since(takenAt).compareTo(SHOW_PROGRESS) >= 0) {
            save(run.edit().progress(run.progress().withReadRecords(records, now())));
        }
    }

    /**
     * Lets time pass while the lease and the message stay alive; false when the slice has not that
     * long.
     */
    public boolean rest(Duration length) {
        if (length.compareTo(budget.left()) >= 0) {
            return false;
        }
        for (Duration left = length; left.isPositive(); left = left.minus(STEP)) {
            keepAlive();
            worker.pause().rest(left.compareTo(STEP) < 0 ? left : STEP);
        }
        return true;
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(worker.ticker().nanos() - nanos);
    }

    private static Optional<ErrorCode> stopped(ConnectionState state) {
        return switch (state) {
            case ACTIVE -> Optional.empty();
            case PAUSED -> Optional.of(ErrorCode.DISTRICT_PAUSED);
            case NOT_ENABLED -> Optional.of(ErrorCode.DISTRICT_NOT_ENABLED);
            case DISCONNECTED -> Optional.of(ErrorCode.DISTRICT_DISCONNECTED);
        };
    }
}
