package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Image;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Invocations that have hardly any time left, by clocks that are not right (F-06). */
final class ShortTimeFaultTest {

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName(
            "F-06: with three seconds left a read ends at a checkpoint, and its message is sent")
    void checkpointsAndSendsTheNextMessage(Dialect dialect) {
        SyncWorld world = changed(dialect);
        Map<String, Image> before = world.activeRoster();
        slowly(world, Duration.ofSeconds(1), Duration.ZERO);
        world.request(RunMode.FULL);

        world.deliver(world.queue.take().orElseThrow().message());

        Run run = world.run(world.connection().openRun().orElseThrow().runId());
        assertThat(run.progress().slice()).isEqualTo(1);
        assertThat(run.progress().checkpoint()).isPresent();
        assertThat(run.progress().appliedChunks()).isZero();
        assertThat(world.queue.waiting())
                .singleElement()
                .extracting(sent -> ((SyncMessage.Slice) sent.message()).slice())
                .isEqualTo(1);
        assertThat(world.activeRoster()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 0, 2})
    @DisplayName("F-06: a calendar that is two seconds wrong changes nothing of what is left")
    void goesByRunningTimeWhateverTheCalendarSays(long wrongBy) {
        SyncWorld world = changed(Dialect.LINKS);
        slowly(world, Duration.ofSeconds(1), Duration.ofSeconds(wrongBy));
        world.request(RunMode.FULL);

        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.lastRun().progress().slice()).isEqualTo(slicesByTheRightTime());
        assertThat(world.isActive("new-student")).isTrue();
    }

    private static int slicesByTheRightTime() {
        SyncWorld world = changed(Dialect.LINKS);
        slowly(world, Duration.ofSeconds(1), Duration.ZERO);
        world.request(RunMode.FULL);
        world.drain();
        return world.lastRun().progress().slice();
    }

    private static SyncWorld changed(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(1, dialect).slicesOf(Duration.ofSeconds(3));
        world.portal.putSilently(SampleRoster.student("new-student", "school0"));
        return world;
    }

    /** Every answer takes its time, and the calendar is set to and fro meanwhile. */
    private static void slowly(SyncWorld world, Duration answer, Duration wrongBy) {
        boolean[] isWrong = {false};
        world.portal.trouble(question -> {
            world.clock.advance(answer);
            world.clock.jump(isWrong[0] ? wrongBy.negated() : wrongBy);
            isWrong[0] = !isWrong[0];
            return Optional.empty();
        });
    }
}
