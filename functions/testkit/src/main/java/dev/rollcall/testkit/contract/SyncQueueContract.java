package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncMessage.Poll;
import dev.rollcall.sync.run.SyncMessage.Slice;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What {@link SyncQueue} promises. */
public interface SyncQueueContract {
    SyncQueue testee();

    /** Waits so long, then takes and acknowledges everything that became visible, in order. */
    List<SyncMessage> received(Duration wait);

    @Test
    default void deliversEverySortOfMessageAsItWasSent() {
        DistrictId district = SampleDistricts.fresh();
        List<SyncMessage> messages =
                List.of(
                        new Poll(district, Trigger.WEBHOOK, "delivery-1"),
                        new Slice(district, "run-1", 3, 2));

        messages.forEach(message -> testee().send(district, message));

        assertThat(ours(district, Duration.ZERO)).isEqualTo(messages);
    }

    @Test
    default void deliversToBothPortals() {
        DistrictId district =
                new DistrictId(Portal.CLASSLINK, "Tenant_" + SampleDistricts.fresh().key());
        Slice slice = new Slice(district, "run-1", 0, 0);

        testee().send(district, slice);

        assertThat(ours(district, Duration.ZERO)).containsExactly(slice);
    }

    @Test
    default void keepsTheOrderWithinADistrict() {
        DistrictId district = SampleDistricts.fresh();
        List<SyncMessage> slices = slices(district, 0, 12);

        slices.forEach(slice -> testee().send(district, slice));

        assertThat(ours(district, Duration.ZERO)).isEqualTo(slices);
    }

    @Test
    default void keepsALaterMessageUntilItsTimeHasCome() {
        DistrictId district = SampleDistricts.fresh();
        List<SyncMessage> slices = slices(district, 0, 2);
        testee().sendLater(district, slices.get(0), Duration.ofSeconds(2));
        testee().send(district, slices.get(1));

        assertThat(ours(district, Duration.ZERO)).isEqualTo(slices.subList(1, 2));
        assertThat(ours(district, Duration.ofMillis(2_500))).isEqualTo(slices.subList(0, 1));
    }

    @Test
    default void sendsAtOnceWhenTheDelayIsShorterThanASecond() {
        DistrictId district = SampleDistricts.fresh();
        Slice slice = new Slice(district, "run-1", 0, 0);

        testee().sendLater(district, slice, Duration.ofMillis(999));

        assertThat(ours(district, Duration.ZERO)).containsExactly(slice);
    }

    @Test
    default void takesDelaysLongerThanFifteenMinutes() {
        DistrictId district = SampleDistricts.fresh();

        testee().sendLater(district, new Slice(district, "run-1", 0, 0), Duration.ofDays(2));

        assertThat(ours(district, Duration.ZERO)).isEmpty();
    }

    private static List<SyncMessage> slices(DistrictId district, int from, int to) {
        return IntStream.range(from, to)
                .<SyncMessage>mapToObj(slice -> new Slice(district, "run-1", slice, 0))
                .toList();
    }

    private List<SyncMessage> ours(DistrictId district, Duration wait) {
        return received(wait).stream().filter(m -> m.district().equals(district)).toList();
    }
}
