package dev.rollcall.handlers.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.QueueDoor.Done;
import dev.rollcall.handlers.QueueEvent;
import dev.rollcall.handlers.QueueRecord;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.Trigger;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class SyncWorkTest {

    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");

    private static final DistrictId TENANT = new DistrictId(Portal.CLASSLINK, "90210");

    private final List<Object> calls = new ArrayList<>();
    private final SyncWork work =
            new SyncWork(
                    (message, heartbeat) -> calls.add(message),
                    message -> () -> calls.add("beat " + message.receiptHandle()),
                    message -> calls.add("aside " + message.body()));

    @Test
    void worksOnASliceAfterShorteningItsVisibility() throws IOException {
        QueueRecord message = message("sync.slice.json");

        assertThat(work.handle(message)).isEqualTo(Done.ACKNOWLEDGED);
        assertThat(calls)
                .containsExactly(
                        "beat " + message.receiptHandle(),
                        new SyncMessage.Slice(DISTRICT, "019ab0e7a1b20123456789abcdef", 0, 0));
    }

    @Test
    void worksOnASliceOfTheOtherPortalAndNamesItsQueue() throws IOException {
        QueueRecord message = message("sync.classlink-slice.json");

        assertThat(work.handle(message)).isEqualTo(Done.ACKNOWLEDGED);
        assertThat(message.queue()).isEqualTo("rollcall-classlink-sync.fifo");
        assertThat(calls)
                .contains(new SyncMessage.Slice(TENANT, "019ab0e7a1b20123456789abcdef", 0, 0));
    }

    @Test
    void worksOnAPoll() throws IOException {
        assertThat(work.handle(message("sync.poll.json"))).isEqualTo(Done.ACKNOWLEDGED);
        assertThat(calls)
                .contains(new SyncMessage.Poll(DISTRICT, Trigger.WEBHOOK, "msg_2YbXnq0wT7LkWzVd"));
    }

    @Test
    void putsAsideWhatNobodyWillEverUnderstand() throws IOException {
        // F-21
        assertThat(work.handle(message("sync.undecodable.json"))).isEqualTo(Done.ACKNOWLEDGED);
        assertThat(calls).containsExactly("aside not a message");
    }

    @Test
    void leavesANewerMessageForAWorkerThatHasItsVersion() throws IOException {
        // F-33
        assertThat(work.handle(message("sync.newer-version.json"))).isEqualTo(Done.RETURNED);
        assertThat(calls).isEmpty();
    }

    @Test
    void doesNotAcknowledgeWhatItCouldNotPutAside() throws IOException {
        var stuck =
                new SyncWork(
                        (message, heartbeat) -> {},
                        message -> () -> {},
                        message -> {
                            throw new IllegalStateException("queue is down");
                        });
        QueueRecord message = message("sync.undecodable.json");

        assertThatThrownBy(() -> stuck.handle(message)).hasMessage("queue is down");
    }

    private static QueueRecord message(String event) throws IOException {
        return QueueEvent.read(new ByteArrayInputStream(Events.bytes(event))).getFirst();
    }
}
