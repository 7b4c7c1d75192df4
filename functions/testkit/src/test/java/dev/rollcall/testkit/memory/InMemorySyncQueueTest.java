package dev.rollcall.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncMessage.Slice;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.SyncQueueContract;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Repeats;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class InMemorySyncQueueTest implements SyncQueueContract {
    private final SteppingClock clock = new SteppingClock();
    private final InMemorySyncQueue queue = new InMemorySyncQueue(clock, Repeats.KEPT);
    private final DistrictId district = SampleDistricts.fresh();

    @Override
    public SyncQueue testee() {
        return queue;
    }

    @Override
    public List<SyncMessage> received(Duration wait) {
        clock.advance(wait);
        List<SyncMessage> messages = new ArrayList<>();
        Optional<Sent> next = takeDue();
        while (next.isPresent()) {
            next.map(Sent::message).ifPresent(messages::add);
            next = takeDue();
        }
        return messages;
    }

    @Test
    void keepsDelaysAndCutsThemToFifteenMinutes() {
        queue.sendLater(district, slice(0), Duration.ofSeconds(90));
        queue.sendLater(district, slice(1), Duration.ofHours(1));

        assertThat(queue.sent())
                .extracting(Sent::delay)
                .containsExactly(Duration.ofSeconds(90), Duration.ofMinutes(15));
    }

    @Test
    void takesMessagesInTheOrderInWhichTheyBecomeVisible() {
        queue.sendLater(district, slice(0), Duration.ofSeconds(90));
        queue.send(district, slice(1));

        assertThat(taken()).containsExactly(slice(1), slice(0));
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void handsAMessageOutAgainBeforeOrAfterTheOthers() {
        queue.send(district, slice(0));
        queue.send(district, slice(1));
        Sent first = queue.take().orElseThrow();

        queue.redeliver(first);
        queue.duplicate(first);

        assertThat(taken()).containsExactly(slice(0), slice(1), slice(0));
    }

    @Test
    void shufflesTheSameWayForTheSameSeed() {
        for (int n = 0; n < 10; n++) {
            queue.send(district, slice(n));
        }
        queue.shuffle(42);

        assertThat(taken())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .isNotEqualTo(queue.sent().stream().map(Sent::message).toList());
    }

    @Test
    void dropsRepeatsUntilTheirIdsAreForgotten() {
        InMemorySyncQueue dropping = new InMemorySyncQueue(clock, Repeats.DROPPED);
        dropping.send(district, slice(0));
        dropping.send(district, slice(0));
        dropping.send(SampleDistricts.fresh(), slice(0));
        assertThat(dropping.sent()).hasSize(2);

        dropping.forgetIds();
        dropping.send(district, slice(0));
        assertThat(dropping.sent()).hasSize(3);
    }

    private Optional<Sent> takeDue() {
        return queue.take(sent -> !sent.visibleAt().isAfter(clock.instant()));
    }

    private List<SyncMessage> taken() {
        List<SyncMessage> messages = new ArrayList<>();
        for (int left = queue.waiting().size(); left > 0; left--) {
            messages.add(queue.take().orElseThrow().message());
        }
        return messages;
    }

    private Slice slice(int number) {
        return new Slice(district, "run-1", number, 0);
    }
}
