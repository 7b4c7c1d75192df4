package dev.rollcall.sync;

import static dev.rollcall.district.SeatRule.LICENSED_TEACHERS_CLASSES;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.sample.SampleLicences;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

final class SeatProductsTest {

    private final SyncWorld world = SyncWorld.rostered(1);

    @Test
    @DisplayName("I6: three products, one fails: the others are decided, and that one is retried")
    void decidesTheOthersWhereOneProductFails() {
        product("math");
        product("reading");
        world.request(RunMode.SEATS);
        world.drain();
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.clock.advance(Duration.ofMinutes(15));
        world.tick();
        deliverPoll();

        Sent slice = world.queue.take().orElseThrow();
        assertThatThrownBy(() -> world.deliver(slice.message(), failing("math")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(seat("default")).isEqualTo(SeatState.HOLDING);
        assertThat(seat("reading")).isEqualTo(SeatState.HOLDING);
        assertThat(ledger("default").openStep()).isEmpty();
        assertThat(ledger("math").openStep()).isPresent();
        assertThat(ledger("math").holding()).isEqualTo(20);

        world.queue.redeliver(slice);
        world.drain();

        assertThat(seat("math")).isEqualTo(SeatState.HOLDING);
        assertThat(ledger("math").openStep()).isEmpty();
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.report().products()).containsOnlyKeys("default", "math", "reading");
        assertThat(world.report().seats().holding()).isEqualTo(63);
    }

    /** A district that is paused in the middle of a run leaves records written and no seats. */
    @Test
    void countsAnewWhatARunThatWasGivenUpHadWritten() {
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.clock.advance(Duration.ofMinutes(15));
        world.tick();
        deliverPoll();
        Sent slice = world.queue.take().orElseThrow();
        FaultPlan plan = FaultPlan.killBefore(callOf("SeatStore.seats"));
        assertThat(world.dies(slice.message(), plan)).isTrue();
        assertThat(world.isActive("new-student")).isTrue();
        assertThat(world.seats()).doesNotContainKey("new-student");

        state(ConnectionState.PAUSED);
        world.clock.advance(Duration.ofSeconds(90));
        world.queue.redeliver(slice);
        world.drain();
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.REFUSED);
        state(ConnectionState.ACTIVE);
        world.nextFull();

        assertThat(world.seats()).containsKey("new-student");
        assertThat(world.ledger().openStep()).isEmpty();
        assertThat(world.ledger().eligible()).isEqualTo(world.seats().size());
    }

    @Test
    void leavesASeatsRunOutOfWhatTheDistrictKnowsOfItsRoster() {
        var before = world.connection();

        world.request(RunMode.SEATS);
        world.drain();

        assertThat(world.connection()).isEqualTo(before);
    }

    @Test
    void takesUpAWishForSeatsThatNobodyMetAtTheNextTick() {
        world.stores
                .connections()
                .update(
                        SyncWorld.DISTRICT,
                        c -> c.withSchedule(c.schedule().wantingSeats(world.clock.instant())));
        pool(5);

        world.tick();
        world.drain();

        assertThat(world.connection().schedule().seatsWantedAt()).isEmpty();
        assertThat(world.ledger().settingsVersion())
                .isEqualTo(world.connection().settings().version());
    }

    @Test
    @DisplayName("A12: held removals keep the seats of those who have not left yet")
    void keepsSeatsWhileARemovalIsHeld() {
        SyncWorld large = SyncWorld.rostered(3);
        large.settings(s ->
                s.withSeats(s.seats().with("default", p -> p.withRule(LICENSED_TEACHERS_CLASSES)))
                        .withVersion(s.version() + 1));
        SampleLicences.decide(
                large.stores.licences(),
                SyncWorld.DISTRICT,
                "default",
                teacher(1, 0),
                Approval.APPROVED);
        large.request(RunMode.SEATS);
        large.drain();
        assertThat(large.seats()).hasSize(10).containsKey(student(1, 0));

        SmallDistrict.students(1, 0, 20).forEach(large.portal::removeSilently);
        large.nextFull();
        assertThat(large.lastRun().phase()).isEqualTo(RunPhase.HELD);
        assertThat(large.seats()).hasSize(10);

        large.approve();
        assertThat(large.seats()).isEmpty();
    }

    private void product(String id) {
        world.settings(
                s -> s.withSeats(s.seats().with(id, same -> same)).withVersion(s.version() + 1));
    }

    private void pool(int seats) {
        world.settings(s -> s.withPool("default", OptionalInt.of(seats)));
    }

    private void state(ConnectionState state) {
        world.stores.connections().update(SyncWorld.DISTRICT, c -> c.withState(state));
    }

    /** The poll that opens the run; the run's slice stays queued. */
    private void deliverPoll() {
        world.deliver(world.queue.take().orElseThrow().message());
    }

    /** The number of a call in what the slice does, played on a world like this one. */
    private static int callOf(String call) {
        SyncWorld like = SyncWorld.rostered(1);
        like.portal.put(SampleRoster.student("new-student", "school0"));
        like.clock.advance(Duration.ofMinutes(15));
        like.tick();
        like.deliver(like.queue.take().orElseThrow().message());
        FaultPlan counting = FaultPlan.none();
        like.dies(like.queue.take().orElseThrow().message(), counting);
        List<String> calls = counting.calls().stream().map(Object::toString).toList();
        assertThat(calls).contains(call);
        return calls.indexOf(call) + 1;
    }

    private SeatState seat(String product) {
        return world.stores
                .seats()
                .find(SyncWorld.DISTRICT, world.shards(), product, "new-student")
                .map(Seat::state)
                .orElseThrow();
    }

    private SeatLedger ledger(String product) {
        return world.stores.seats().ledger(SyncWorld.DISTRICT, product);
    }

    /** The seats, of which one product's cannot be written. */
    private SeatStore failing(String product) {
        SeatStore real = world.stores.seats();
        return (SeatStore)
                Proxy.newProxyInstance(
                        SeatStore.class.getClassLoader(),
                        new Class<?>[] {SeatStore.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("put")
                                    && Arrays.asList(arguments).contains(product)) {
                                throw new IllegalStateException("the store is out of order");
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
