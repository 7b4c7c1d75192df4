package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.RosterScope;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Messages that come twice, late or out of order, and workers that meet (F-01…F-04, F-20, F-24).
 */
final class DeliveryFaultTest {

    @Test
    void worksOnceHoweverOftenAMessageComesF01() {
        SyncWorld once = SyncWorld.rostered(1);
        SyncWorld often = new SyncWorld();
        SmallDistrict.fill(often.portal, 1);
        often.tick();
        Sent first = often.queue.waiting().getFirst();
        for (int n = 0; n < 5; n++) {
            often.queue.duplicate(first);
        }

        often.drain();

        assertThat(often.activeRoster()).isEqualTo(once.activeRoster());
        assertThat(often.portal.asked()).isLessThanOrEqualTo(2 * once.portal.asked());
        assertThat(often.stores.runs().page(SyncWorld.DISTRICT, "", 10).runs()).hasSize(1);
    }

    @Test
    void leavesTheDistrictToTheWorkerThatHasItF02() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 1);
        world.tick();
        SyncMessage message = world.queue.take().orElseThrow().message();
        boolean[] met = {false};
        world.portal.trouble(question -> {
            if (!met[0]) {
                met[0] = true;
                meetWhileTheOtherWorks(world, message);
            }
            return Optional.empty();
        });

        world.deliver(message);

        assertThat(met[0]).isTrue();
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.activeRoster()).hasSize(27);
    }

    /**
     * The second worker takes over, since the first stands still while it waits for it: it is
     * fenced.
     */
    private static void meetWhileTheOtherWorks(SyncWorld world, SyncMessage message) {
        world.deliver(message);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void convergesWhenMessagesAreShuffledAndDoubledF03(long seed) {
        SyncWorld world = SyncWorld.rostered(2);
        world.portal.put(SampleRoster.student("new-student", "school1"));
        world.request(RunMode.DELTA);
        world.request(RunMode.FULL);
        world.request(RunMode.FULL, new RosterScope(RosterScope.Level.SCHOOL, "school1"));
        List<Sent> waiting = world.queue.waiting();
        waiting.forEach(world.queue::duplicate);
        world.queue.duplicate(world.queue.sent().getFirst());
        world.queue.shuffle(seed);

        world.drain();

        assertThat(world.isActive("new-student")).isTrue();
        assertThat(world.connection().openRun()).isEmpty();
        assertThat(world.ledger().eligible()).isEqualTo(world.seats().size());
    }

    @Test
    void refusesTheWritesOfAWorkerThatWokeUpTooLateF04() {
        SyncWorld world = SyncWorld.rostered(1);
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.request(RunMode.DELTA);
        Sent message = world.queue.take().orElseThrow();
        boolean[] slept = {false};
        world.portal.trouble(question -> {
            if (question.what().equals("events") && !slept[0]) {
                slept[0] = true;
                world.clock.advance(Duration.ofMinutes(10));
                world.deliver(message.message());
                world.portal.remove(SmallDistrict.person("new-student"));
                world.request(RunMode.DELTA);
                world.drain();
            }
            return Optional.empty();
        });

        world.deliver(message.message());
        world.drain();

        assertThat(slept[0]).isTrue();
        assertThat(world.isActive("new-student")).isFalse();
        assertThat(world.seats()).doesNotContainKey("new-student");
    }

    @Test
    void takesUpARunWhoseMessageWasLostF20() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 1);
        world.tick();
        world.queue.take();

        world.clock.advance(Duration.ofMinutes(16));
        assertThat(world.tick().requeued()).isEqualTo(1);
        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    void makesUpForARecordThatWasNeverWrittenF20() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 1);
        world.stores
                .connections()
                .create(
                        SyncWorld.DISTRICT,
                        dev.rollcall.district.Connection.discovered(
                                SyncWorld.DISTRICT,
                                dev.rollcall.district.DistrictSettings.standard(
                                        dev.rollcall.district.DistrictSettings.FirstRoster.AUTO),
                                world.clock.instant()));
        world.stores
                .connections()
                .update(
                        SyncWorld.DISTRICT,
                        c ->
                                c.withOpenRun(
                                        new dev.rollcall.district.OpenRun(
                                                "00run",
                                                "full",
                                                "schedule",
                                                world.clock.instant())));

        world.tick();
        world.drain();

        assertThat(world.lastRun().id()).isEqualTo("00run");
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    void endsARunThatNeverEndsAfterADay() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 1);
        world.tick();
        for (int tick = 0; tick < 100; tick++) {
            world.queue.take();
            world.clock.advance(Duration.ofMinutes(16));
            world.tick();
            if (world.connection().lastRun().isPresent()) {
                break;
            }
        }

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.FAILED);
        assertThat(world.lastRun().code().orElseThrow().code()).isEqualTo("stuck");
    }

    @Test
    void stopsWritingWhenTheDistrictIsPausedF28() {
        SyncWorld world = SyncWorld.rostered(2);
        SmallDistrict.students(0, 0, 3).forEach(world.portal::removeSilently);
        world.request(RunMode.FULL);
        world.stores
                .connections()
                .update(
                        SyncWorld.DISTRICT,
                        c -> c.withState(dev.rollcall.district.ConnectionState.PAUSED));
        int asked = world.portal.asked();

        world.drain();
        world.nextPoll();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(world.portal.asked() - asked).isLessThanOrEqualTo(1);
        assertThat(world.isActive(student(0, 0))).isTrue();
    }

    @Test
    void takesNoNoticeOfMessagesAboutStrangers() {
        SyncWorld world = SyncWorld.rostered(1);
        var stranger =
                new dev.rollcall.district.DistrictId(
                        dev.rollcall.district.Portal.CLEVER, "stranger");

        world.deliver(new SyncMessage.Slice(stranger, "run", 0, 0));
        world.deliver(new SyncMessage.Poll(stranger, Trigger.WEBHOOK, "id"));

        assertThat(world.queue.waiting()).isEmpty();
        assertThat(world.dies(new SyncMessage.Slice(stranger, "r", 0, 0), FaultPlan.none()))
                .isFalse();
    }
}
