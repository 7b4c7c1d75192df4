package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

/** A queue drops what has an id it has seen: the same work only, never other work. */
final class SyncMessageTest {

    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");

    @Test
    void hasTheSameIdForTheSameWork() {
        assertThat(new SyncMessage.Slice(DISTRICT, "r1", 2, 0).deduplicationId())
                .isEqualTo(new SyncMessage.Slice(DISTRICT, "r1", 2, 0).deduplicationId());
    }

    @Test
    void hasAnotherIdForOtherWork() {
        assertThat(
                        Stream.of(
                                        new SyncMessage.Slice(DISTRICT, "r1", 1, 0),
                                        new SyncMessage.Slice(DISTRICT, "r1", 1, 1),
                                        new SyncMessage.Slice(DISTRICT, "r1", 2, 0),
                                        new SyncMessage.Slice(DISTRICT, "r1", 11, 0),
                                        new SyncMessage.Slice(DISTRICT, "r2", 1, 0),
                                        new SyncMessage.Poll(DISTRICT, Trigger.SCHEDULE, "t1"),
                                        new SyncMessage.Poll(DISTRICT, Trigger.SCHEDULE, "t2"))
                                .map(SyncMessage::deduplicationId))
                .doesNotHaveDuplicates();
    }
}
