package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.students;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OpenRun;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunLog.Note;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.Waiting;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What a tick does with runs that nobody works on any more (F-20). */
final class StuckRunsTest {
    private static final Duration SILENCE = Duration.ofMinutes(15);
    private static final Duration MOMENT = Duration.ofNanos(1);

    private SyncWorld world = SyncWorld.rostered(1);

    @Test
    @DisplayName(
            "F-20: a run counts as stuck after a quarter of an hour of silence, and not before")
    void waitsAQuarterOfAnHour() {
        requestAndLose(RunMode.FULL);
        world.clock.advance(SILENCE);
        assertThat(world.tick().requeued()).isZero();
        assertThat(world.queue.waiting()).isEmpty();

        world.clock.advance(MOMENT);

        assertThat(world.tick().requeued()).isEqualTo(1);
        assertThat(world.queue.waiting()).hasSize(1);
        assertThat(world.log.notes(SyncWorld.DISTRICT)).endsWith(Note.REQUEUED);
    }

    @Test
    @DisplayName("F-08: a run that waits for its portal is stuck a quarter of an hour after that")
    void leavesARunToWaitForItsPortal() {
        Run run = requestAndLose(RunMode.FULL);
        waitUntil(run, world.clock.instant().plus(Duration.ofMinutes(10)));

        world.clock.advance(Duration.ofMinutes(25));
        assertThat(world.tick().requeued()).isZero();
        world.clock.advance(MOMENT);

        assertThat(world.tick().requeued()).isEqualTo(1);
    }

    @Test
    @DisplayName("F-20: a run that was taken up has another quarter of an hour, whatever it waited")
    void takesARunUpOnceAQuarterOfAnHour() {
        Run run = requestAndLose(RunMode.FULL);
        waitUntil(run, world.clock.instant().plus(Duration.ofMinutes(1)));
        world.clock.advance(Duration.ofMinutes(17));
        assertThat(world.tick().requeued()).isEqualTo(1);

        world.clock.advance(Duration.ofMinutes(5));

        assertThat(world.tick().requeued()).isZero();
    }

    @Test
    @DisplayName("F-20: a claim without a record is made good by the next tick, which counts it")
    void makesGoodAClaimWithoutARecord() {
        claim("claimed");

        assertThat(world.tick().requeued()).isEqualTo(1);
        world.drain();

        assertThat(world.lastRun().id()).isEqualTo("claimed");
    }

    @Test
    @DisplayName("F-05: the books of a run whose worker died at its very end are closed by a tick")
    void closesTheBooksThatADeadWorkerLeftOpen() {
        claim(world.lastRun().id());

        assertThat(world.tick().requeued()).isEqualTo(1);

        assertThat(world.connection().openRun()).isEmpty();
    }

    @Test
    @DisplayName("I-10: a run that is given up after a day is told, and counts as looked after")
    void tellsOfARunThatIsGivenUp() {
        Run run = requestAndLose(RunMode.FULL);
        world.clock.advance(Duration.ofHours(24).plus(MOMENT));

        assertThat(world.tick().requeued()).isEqualTo(1);

        Run told = world.log.runs().getLast();
        assertThat(told.id()).isEqualTo(run.id());
        assertThat(told.phase()).isEqualTo(RunPhase.FAILED);
        assertThat(told.code()).contains(ErrorCode.STUCK);
        assertThat(world.connection().openRun()).isEmpty();
    }

    @Test
    @DisplayName("§3: a held run expires after seven days, and waits for nobody any more")
    void forgetsAHeldRunThatExpires() {
        Run held = hold();
        world.clock.advanceTo(held.endedAt().orElseThrow().plus(StuckRuns.HOLD_LASTS));

        world.tick();

        assertThat(world.run(held.id()).phase()).isEqualTo(RunPhase.EXPIRED);
        assertThat(world.connection().heldRuns()).isEmpty();
        assertThat(world.log.runs().getLast().phase()).isEqualTo(RunPhase.EXPIRED);
    }

    @Test
    @DisplayName("F-05: a decided run that a crash left on the list of held ones waits for nobody")
    void countsNoRunThatWasDecided() {
        Run held = hold();
        save(held.edit().on(RunEvent.DISCARDED).done());

        world.tick();
        world.clock.advance(StuckRuns.HOLD_LASTS);
        world.tick();

        assertThat(Objects.requireNonNull(world.log.standing().get(Portal.CLEVER)).heldRuns())
                .isZero();
        assertThat(world.run(held.id()).phase()).isEqualTo(RunPhase.DISCARDED);
    }

    /** A run is open, and its message lost. */
    private Run requestAndLose(RunMode mode) {
        Run run = ((StartResult.Opened) world.request(mode)).run();
        world.queue.take();
        return run;
    }

    private Run hold() {
        world = SyncWorld.rostered(3);
        students(1, 0, 20).forEach(world.portal::removeSilently);
        Run held = world.nextFull();
        assertThat(held.phase()).isEqualTo(RunPhase.HELD);
        return held;
    }

    private void waitUntil(Run run, Instant until) {
        Waiting why = new Waiting(ErrorCode.PORTAL_UNAVAILABLE, until);
        Instant now = world.clock.instant();
        save(run.edit().progress(run.progress().pausedAt(why, Optional.empty(), now)).done());
    }

    private void save(Run run) {
        assertThat(world.stores.runs().save(SyncWorld.DISTRICT, run)).isPresent();
    }

    private void claim(String runId) {
        OpenRun open = new OpenRun(runId, "full", "schedule", world.clock.instant());
        world.stores.connections().update(SyncWorld.DISTRICT, c -> c.withOpenRun(open));
    }
}
