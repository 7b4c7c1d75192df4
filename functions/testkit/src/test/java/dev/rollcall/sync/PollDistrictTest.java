package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Bookmark;
import dev.rollcall.district.FollowUp;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.More;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.RunLog.Note;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a look for news leaves behind where it opens no run. */
final class PollDistrictTest {

    private final SyncWorld world = SyncWorld.rostered(1);

    @Test
    @DisplayName("I-10: a look without news is told, and the feed goes on where it was")
    void confirmsTheBookmarkWithoutNews() {
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.nextPoll();
        Bookmark before = world.connection().bookmark().orElseThrow();
        world.clock.advance(Duration.ofMinutes(1));

        poll(Trigger.SCHEDULE);

        Bookmark after = world.connection().bookmark().orElseThrow();
        assertThat(after).isEqualTo(new Bookmark(before.eventId(), world.clock.instant()));
        assertThat(world.connection().schedule().lastPolledAt()).contains(world.clock.instant());
        assertThat(world.log.notes(SyncWorld.DISTRICT)).endsWith(Note.POLLED);
    }

    @Test
    void goesOnBehindEventsThatAreNoNewsToIt() {
        EventPage noNews = new EventPage(List.of(), List.of(), "99", More.NO);
        world.portal.trouble(any -> Optional.of(new Fetch.Got<>(noNews)));

        poll(Trigger.SCHEDULE);

        assertThat(world.connection().bookmark().map(Bookmark::eventId)).contains("99");
        assertThat(world.queue.waiting()).isEmpty();
    }

    @Test
    @DisplayName("I-10: a portal that does not answer a look is told")
    void tellsOfALookThatIsNotAnswered() {
        world.portal.trouble(
                any -> Optional.of(new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE)));

        poll(Trigger.SCHEDULE);

        assertThat(world.log.notes(SyncWorld.DISTRICT)).endsWith(Note.POLL_UNANSWERED);
    }

    @Test
    @DisplayName("F-35: a hint is looked into once")
    void takesTheHintItLooksInto() {
        world.stores
                .connections()
                .update(
                        SyncWorld.DISTRICT,
                        c -> c.withSchedule(c.schedule().wanting(FollowUp.DELTA)));

        poll(Trigger.WEBHOOK);

        assertThat(world.connection().schedule().followUp()).isEqualTo(FollowUp.NONE);
    }

    @Test
    @DisplayName("I-10: a portal without a feed whose mark has not changed is told as looked at")
    void tellsOfALookThatReadNothing() {
        SyncWorld unchanged = new SyncWorld(7, Dialect.OFFSETS).skippingUnchanged();
        SmallDistrict.fill(unchanged.portal, 1);
        unchanged.portal.offsets().revision("mark");
        unchanged.tick();
        unchanged.drain();

        unchanged.deliver(new SyncMessage.Poll(SyncWorld.DISTRICT, Trigger.SCHEDULE, "look"));

        assertThat(unchanged.queue.waiting()).isEmpty();
        assertThat(unchanged.log.notes(SyncWorld.DISTRICT)).endsWith(Note.POLLED);
    }

    private void poll(Trigger trigger) {
        world.deliver(new SyncMessage.Poll(SyncWorld.DISTRICT, trigger, "look"));
    }
}
