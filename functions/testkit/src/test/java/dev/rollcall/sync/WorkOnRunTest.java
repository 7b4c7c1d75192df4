package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.OpenRun;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.sync.run.DistrictLease.Lease;
import dev.rollcall.sync.run.DistrictLease.Seen;
import dev.rollcall.sync.run.Heartbeat;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunLog.Note;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which messages a worker takes up, and what it tells of the others (F-01…F-05, F-19, F-20, F-24).
 */
final class WorkOnRunTest {

    private final SyncWorld world = SyncWorld.rostered(1);
    private final DistrictLease leases = world.stores.leases();

    @Test
    void tellsOfAMessageAboutARunThatNobodyKnows() {
        world.deliver(new SyncMessage.Slice(SyncWorld.DISTRICT, "unknown", 0, 0));

        assertThat(notes()).containsExactly(Note.STALE_MESSAGE);
        assertThat(world.stores.runs().find(SyncWorld.DISTRICT, "unknown")).isEmpty();
    }

    @Test
    @DisplayName("F-20: a claimed run whose record was never written is begun by its own message")
    void beginsAClaimedRunWhoseRecordIsMissing() {
        claim("claimed");

        world.deliver(new SyncMessage.Slice(SyncWorld.DISTRICT, "another", 0, 0));
        assertThat(world.stores.runs().find(SyncWorld.DISTRICT, "claimed")).isEmpty();
        world.deliver(new SyncMessage.Slice(SyncWorld.DISTRICT, "claimed", 0, 0));

        assertThat(world.lastRun().id()).isEqualTo("claimed");
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    @DisplayName("F-05: the books of a run whose worker died at its very end are closed")
    void closesTheBooksThatADeadWorkerLeftOpen() {
        Run ended = world.lastRun();
        claim(ended.id());

        world.deliver(RunSlice.message(ended));

        assertThat(world.connection().openRun()).isEmpty();
    }

    @Test
    @DisplayName("I-10, F-01: the end of a run is told once, however often its message comes")
    void tellsTheEndOnce() {
        int before = world.log.ended().size();

        world.deliver(RunSlice.message(world.lastRun()));

        assertThat(world.log.ended()).hasSize(before);
    }

    @Test
    @DisplayName("F-05: a slice that was saved but never queued is queued by the message before it")
    void queuesTheSliceThatADeadWorkerCouldNotQueue() {
        SyncMessage.Slice first = opened();
        Run next = skipASlice();

        world.deliver(first);

        assertThat(notes()).containsExactly(Note.STALE_MESSAGE);
        assertThat(waiting()).containsExactly(RunSlice.message(next));
        assertThat(world.run(next.id()).phase()).isEqualTo(RunPhase.QUEUED);
    }

    @Test
    @DisplayName("F-03: a message that is older than that queues nothing")
    void queuesNothingForAMessageThatIsOlder() {
        SyncMessage.Slice first = opened();
        skipASlice();
        skipASlice();

        world.deliver(first);

        assertThat(notes()).containsExactly(Note.STALE_MESSAGE);
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("F-02: a district whose worker lives is left to it")
    void leavesTheDistrictToAWorkerThatLives() {
        SyncMessage.Slice message = opened();
        Lease others = (Lease) leases.acquire(SyncWorld.DISTRICT, "other");

        handle(message, () -> leases.renew(SyncWorld.DISTRICT, others));

        assertThat(notes()).containsExactly(Note.LEASE_BUSY);
        assertThat(world.run(message.runId()).phase()).isEqualTo(RunPhase.QUEUED);
    }

    @Test
    @DisplayName("F-02: no second worker is let in while one is at work")
    void holdsTheLeaseWhileItWorks() {
        SyncMessage.Slice message = opened();
        DistrictLease.Attempt[] met = new DistrictLease.Attempt[1];
        world.portal.trouble(question -> {
            met[0] = leases.acquire(SyncWorld.DISTRICT, "other");
            return Optional.empty();
        });

        world.deliver(message);

        assertThat(met[0]).isInstanceOf(Seen.class);
        assertThat(leases.acquire(SyncWorld.DISTRICT, "other")).isInstanceOf(Lease.class);
    }

    @Test
    @DisplayName("F-24: a worker that was replaced says so, and leaves the lease alone")
    void tellsThatItWasReplaced() {
        SyncMessage.Slice message = opened();
        world.portal.trouble(question -> {
            replace();
            return Optional.empty();
        });

        world.deliver(message);

        assertThat(notes()).containsExactly(Note.LEASE_LOST);
        assertThat(leases.acquire(SyncWorld.DISTRICT, "third")).isInstanceOf(Seen.class);
    }

    @Test
    @DisplayName("F-24: a worker that was replaced at its last write leaves the end to the other")
    void leavesTheEndToWhoeverReplacedIt() {
        world.portal.putSilently(SampleRoster.student("new-student", "school0"));
        SyncMessage.Slice message = opened();

        world.deliver(message, replacedAtTheLastSeat());

        assertThat(notes()).containsExactly(Note.LEASE_LOST);
        assertThat(world.run(message.runId()).phase()).isEqualTo(RunPhase.APPLYING);
    }

    @Test
    @DisplayName("F-19: a worker whose store fails gives the lease back before the message")
    void givesTheLeaseBackWhenAStoreFails() {
        SyncMessage.Slice message = opened();
        FaultPlan plan =
                FaultPlan.none()
                        .failing(
                                1,
                                call -> call.toString().equals("RunStore.save"),
                                IllegalStateException::new);

        assertThatThrownBy(() -> world.worker(plan).handle(message, world.budget(), () -> {}))
                .isInstanceOf(IllegalStateException.class);

        assertThat(leases.acquire(SyncWorld.DISTRICT, "other")).isInstanceOf(Lease.class);
    }

    @Test
    @DisplayName("F-02: what another worker ended meanwhile is not worked on again")
    void looksAgainOnceItHasTheLease() {
        SyncMessage.Slice message = opened();
        leases.acquire(SyncWorld.DISTRICT, "dead");
        int asked = world.portal.asked();

        handle(message, this::end);

        assertThat(notes()).containsExactly(Note.STALE_MESSAGE);
        assertThat(world.portal.asked()).isEqualTo(asked);
    }

    private void handle(SyncMessage message, Heartbeat heartbeat) {
        world.worker(FaultPlan.none()).handle(message, world.budget(), heartbeat);
    }

    /** A full run is open, and its message in hand. */
    private SyncMessage.Slice opened() {
        world.request(RunMode.FULL);
        return (SyncMessage.Slice) world.queue.take().orElseThrow().message();
    }

    private void claim(String runId) {
        OpenRun open = new OpenRun(runId, "full", "schedule", world.clock.instant());
        world.stores.connections().update(SyncWorld.DISTRICT, c -> c.withOpenRun(open));
    }

    /** The open run's slice is over, and its worker died before it could queue the next. */
    private Run skipASlice() {
        Run run = world.run(openRun());
        return save(
                run.edit()
                        .progress(run.progress().nextSlice(Optional.empty(), world.clock.instant()))
                        .done());
    }

    private void end() {
        Run run = world.run(openRun());
        if (run.isOpen()) {
            save(run.edit().on(RunEvent.FAILED).done());
        }
    }

    private Run save(Run run) {
        return world.stores.runs().save(SyncWorld.DISTRICT, run).orElseThrow();
    }

    private String openRun() {
        return world.connection().openRun().orElseThrow().runId();
    }

    private void replace() {
        if (leases.acquire(SyncWorld.DISTRICT, "other") instanceof Seen seen) {
            leases.takeOver(SyncWorld.DISTRICT, seen, "other");
            world.clock.advance(Duration.ofSeconds(15));
        }
    }

    private SeatStore replacedAtTheLastSeat() {
        SeatStore real = world.stores.seats();
        return (SeatStore)
                Proxy.newProxyInstance(
                        SeatStore.class.getClassLoader(),
                        new Class<?>[] {SeatStore.class},
                        (proxy, method, arguments) -> {
                            Object answer = method.invoke(real, arguments);
                            if (method.getName().equals("closeStep")) {
                                replace();
                            }
                            return answer;
                        });
    }

    private List<Note> notes() {
        List<Note> all = world.log.notes(SyncWorld.DISTRICT);
        return all.subList(all.indexOf(Note.DISCOVERED) + 1, all.size());
    }

    private List<SyncMessage> waiting() {
        return world.queue.waiting().stream().map(Sent::message).toList();
    }
}
