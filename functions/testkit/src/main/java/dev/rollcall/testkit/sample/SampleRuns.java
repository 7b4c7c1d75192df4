package dev.rollcall.testkit.sample;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.RosterScope;
import dev.rollcall.roster.Kind;
import dev.rollcall.sync.run.Approval;
import dev.rollcall.sync.run.Checkpoint;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Progress;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.sync.run.Usage;
import dev.rollcall.sync.run.Waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs to store. */
public final class SampleRuns {
    public static final Instant ASKED = Instant.parse("2026-11-22T01:02:03.000000004Z");

    private SampleRuns() {}

    /** A held run with every value there is. */
    public static Run full(DistrictId district, String id) {
        return Run.queued(id, district, RunMode.PREVIEW, Trigger.FOLLOW_UP, ASKED)
                .edit()
                .scope(Optional.of(new RosterScope(RosterScope.Level.TEACHER, "teacher-1")))
                .on(RunEvent.READ_BEGUN)
                .on(RunEvent.READ_DONE)
                .on(RunEvent.PLANNED)
                .on(RunEvent.HELD_BACK)
                .code(ErrorCode.PORTAL_THROTTLED)
                .progress(progress())
                .plan(new PlanSeal("0123456789abcdef0123456789abcdef", 7, 12, 3_456, 2))
                .holds(everyHold())
                .approval(new Approval("local", ASKED.plusSeconds(9), "fingerprint"))
                .used(new Usage(1, 2, 3, 4, Duration.ofNanos(5_000_000_006L)))
                .eventsFrom(Optional.of("event-1"))
                .revision(Optional.of("revision-1"))
                .settingsVersion(8)
                .startedAt(ASKED.plusSeconds(1))
                .endedAt(ASKED.plusSeconds(2))
                .version(11)
                .done();
    }

    private static Progress progress() {
        return new Progress(
                3,
                2,
                1,
                Optional.of(new Checkpoint("PEOPLE", "cursor", 7, 12, 2, 3)),
                4,
                100_000,
                Optional.of(new Waiting(ErrorCode.PORTAL_UNAVAILABLE, ASKED.plusSeconds(60))),
                ASKED.plusMillis(5));
    }

    private static List<Hold> everyHold() {
        return Arrays.stream(HoldRule.values())
                .map(rule -> new Hold(rule, Kind.PERSON, rule.code(), 5, 20))
                .toList();
    }
}
