package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.RosterScope;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds a changed copy of a run; {@link #done()} answers it. */
public final class RunEdit {

    private final String id;
    private final DistrictId district;
    private final RunMode mode;
    private final Trigger trigger;
    private final Instant createdAt;
    private Optional<RosterScope> scope = Optional.empty();
    private RunPhase phase = RunPhase.QUEUED;
    private Optional<ErrorCode> code = Optional.empty();
    private Progress progress;
    private Optional<PlanSeal> plan = Optional.empty();
    private List<Hold> holds = List.of();
    private Optional<Approval> approval = Optional.empty();
    private Usage usage = Usage.none();
    private Optional<String> eventsFrom = Optional.empty();
    private Optional<String> revision = Optional.empty();
    private long settingsVersion;
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private long version;

    RunEdit(String id, DistrictId district, RunMode mode, Trigger trigger, Instant now) {
        this.id = id;
        this.district = district;
        this.mode = mode;
        this.trigger = trigger;
        this.createdAt = now;
        this.progress = Progress.queued(now);
    }

    RunEdit(Run run) {
        this(run.id(), run.district(), run.mode(), run.trigger(), run.createdAt());
        scope = run.scope();
        phase = run.phase();
        code = run.code();
        progress = run.progress();
        plan = run.plan();
        holds = run.holds();
        approval = run.approval();
        usage = run.usage();
        eventsFrom = run.eventsFrom();
        revision = run.revision();
        settingsVersion = run.settingsVersion();
        startedAt = run.startedAt();
        endedAt = run.endedAt();
        version = run.version();
    }

    /**
     * Moves to the state that follows the event; an event that cannot happen is a broken contract.
     */
    public RunEdit on(RunEvent event) {
        phase =
                RunLifecycle.next(phase, event)
                        .orElseThrow(() -> new IllegalStateException(event + " while " + phase));
        return this;
    }

    /** The part of the district it is limited to; absent for the whole. */
    public RunEdit scope(Optional<RosterScope> part) {
        scope = part;
        return this;
    }

    public RunEdit code(ErrorCode why) {
        code = Optional.of(why);
        return this;
    }

    public RunEdit progress(Progress value) {
        progress = value;
        return this;
    }

    public RunEdit plan(PlanSeal seal) {
        plan = Optional.of(seal);
        return this;
    }

    public RunEdit holds(List<Hold> value) {
        holds = value;
        return this;
    }

    public RunEdit approval(Approval value) {
        approval = Optional.of(value);
        return this;
    }

    public RunEdit used(Usage more) {
        usage = usage.plus(more);
        return this;
    }

    /** The portal's mark of what it shared while it was read; absent where it has none. */
    public RunEdit revision(Optional<String> mark) {
        revision = mark;
        return this;
    }

    /**
     * The portal's event from which the next delta goes on; absent where the portal has no feed.
     */
    public RunEdit eventsFrom(Optional<String> event) {
        eventsFrom = event;
        return this;
    }

    public RunEdit settingsVersion(long value) {
        settingsVersion = value;
        return this;
    }

    public RunEdit startedAt(Instant at) {
        startedAt = startedAt.or(() -> Optional.of(at));
        return this;
    }

    public RunEdit endedAt(Instant at) {
        endedAt = Optional.of(at);
        return this;
    }

    public RunEdit reopened() {
        endedAt = Optional.empty();
        return this;
    }

    /** For stores only: the version as it stands after a write. */
    public RunEdit version(long value) {
        version = value;
        return this;
    }

    public Run done() {
        return new Run(
                id,
                district,
                mode,
                trigger,
                scope,
                phase,
                code,
                progress,
                plan,
                holds,
                approval,
                usage,
                eventsFrom,
                revision,
                settingsVersion,
                createdAt,
                startedAt,
                endedAt,
                version);
    }
}
