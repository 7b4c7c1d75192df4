package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.students;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.FleetStanding;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Objects;

/** What operators are told, and how often (I-10). */
final class RunLogTest {

    private final SyncWorld world = SyncWorld.rostered(10);

    @Test
    void tellsTheEndOfARunOnceWithItsSeats() {
        assertThat(world.log.ended()).extracting(Run::phase).containsExactly(RunPhase.COMPLETED);
        assertThat(world.log.seats().getLast().holding()).isEqualTo(200);
        assertThat(created(world.log.records().getLast())).isEqualTo(220);
    }

    @Test
    void tellsWhereATurnsTimeWent() {
        assertThat(world.log.turns().getLast().spent())
                .containsKeys(
                        RunPhase.QUEUED, RunPhase.READING, RunPhase.CHECKING, RunPhase.APPLYING);
    }

    @Test
    void tellsOfAHeldPartWhenItIsHeldAndWhenItIsReleased() {
        loseThirtyStudents();
        world.nextFull();
        Tally held = world.log.records().getLast();
        world.approve();
        Tally released = world.log.records().getLast();

        assertThat(held.total(Kind.PERSON, Outcome.HELD_BACK)).isEqualTo(30);
        assertThat(held.total(Kind.PERSON, Outcome.ARCHIVED)).isZero();
        assertThat(released.total(Kind.PERSON, Outcome.ARCHIVED)).isEqualTo(30);
        assertThat(created(released)).isZero();
        assertThat(world.log.ended())
                .extracting(Run::phase)
                .containsExactly(RunPhase.COMPLETED, RunPhase.HELD, RunPhase.COMPLETED);
    }

    @Test
    void tellsThatAHeldRunWasSupersededOrExpired() {
        loseThirtyStudents();
        world.nextFull();
        world.nextFull();
        assertThat(world.log.ended()).extracting(Run::phase).contains(RunPhase.SUPERSEDED);

        pause();
        world.clock.advance(Duration.ofDays(8));
        world.tick();

        assertThat(world.log.ended().getLast().phase()).isEqualTo(RunPhase.EXPIRED);
    }

    @Test
    void tellsThatARunWasGivenUp() {
        world.request(RunMode.FULL);
        world.clock.advance(Duration.ofHours(25));
        world.tick();

        Run last = world.log.ended().getLast();
        assertThat(last.phase()).isEqualTo(RunPhase.FAILED);
        assertThat(last.code()).contains(ErrorCode.STUCK);
    }

    @Test
    void tellsNoRecordsOfAPreview() {
        int before = world.log.records().size();
        loseThirtyStudents();
        world.request(RunMode.PREVIEW);
        world.drain();

        assertThat(world.log.ended().getLast().phase()).isEqualTo(RunPhase.PREVIEWED);
        assertThat(world.log.records()).hasSize(before);
    }

    @Test
    void tellsEachTickHowOldRostersAreF34() {
        world.clock.advance(Duration.ofHours(27));
        world.tick();

        assertThat(clever().districts()).isEqualTo(1);
        assertThat(clever().stale()).isEqualTo(1);
        assertThat(clever().oldest()).isGreaterThanOrEqualTo(Duration.ofHours(27));
        assertThat(clever().p95()).isEqualTo(clever().oldest());
        assertThat(world.log.stale()).containsOnlyKeys(SyncWorld.DISTRICT);
        assertThat(world.log.standing()).containsOnlyKeys(Portal.values());
    }

    @Test
    void callsNoPausedDistrictStaleF28() {
        pause();
        world.clock.advance(Duration.ofDays(70));
        world.tick();

        assertThat(clever().districts()).isZero();
        assertThat(clever().stale()).isZero();
        assertThat(world.log.stale()).isEmpty();
    }

    @Test
    void tellsHowLongAHoldHasWaited() {
        loseThirtyStudents();
        world.nextFull();
        world.clock.advance(Duration.ofHours(3));
        world.tick();

        assertThat(clever().heldRuns()).isEqualTo(1);
        assertThat(clever().oldestHold()).isGreaterThanOrEqualTo(Duration.ofHours(3));
    }

    private FleetStanding clever() {
        return Objects.requireNonNull(world.log.standing().get(Portal.CLEVER));
    }

    private void pause() {
        world.stores
                .connections()
                .update(SyncWorld.DISTRICT, c -> c.withState(ConnectionState.PAUSED));
    }

    private void loseThirtyStudents() {
        students(0, 0, 10).forEach(world.portal::removeSilently);
        students(1, 0, 10).forEach(world.portal::removeSilently);
        students(2, 0, 10).forEach(world.portal::removeSilently);
    }

    private static int created(Tally tally) {
        return tally.total(Kind.PERSON, Outcome.CREATED);
    }
}
