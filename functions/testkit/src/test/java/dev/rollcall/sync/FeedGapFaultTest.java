package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Image;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.More;
import dev.rollcall.sync.read.SourceEvent;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Feeds that have a gap, or tell in another order (F-37). */
final class FeedGapFaultTest {
    private final SyncWorld world = SyncWorld.rostered(2);

    @Test
    @DisplayName("F-37: a feed last read longer ago than it reaches back calls for a full run")
    void readsEverythingWhenTheWindowIsExceeded() {
        world.clock.advance(Duration.ofDays(26));
        world.portal.removeSilently(person(student(0, 1)));

        world.nextPoll();

        assertThat(world.lastRun().mode()).isEqualTo(RunMode.FULL);
        assertThat(world.isActive(student(0, 1))).isFalse();
    }

    @Test
    @DisplayName("F-37: a delta whose feed is gone archives nobody, and a full run follows")
    void archivesNobodyByADeltaWhoseFeedIsGone() {
        world.portal.remove(person(student(0, 1)));
        int[] left = {1};
        world.portal.trouble(question ->
                question.what().equals("events") && left[0]-- > 0
                        ? Optional.of(new Fetch.Missing<>())
                        : Optional.empty());
        StartResult asked = world.request(RunMode.DELTA);
        Run delta = ((StartResult.Opened) asked).run();

        world.deliver(world.queue.take().orElseThrow().message());

        assertThat(world.run(delta.id()).phase()).isEqualTo(RunPhase.SUPERSEDED);
        assertThat(world.run(delta.id()).code()).contains(ErrorCode.EVENTS_LOST);
        assertThat(world.isActive(student(0, 1))).isTrue();
        world.drain();
        assertThat(world.lastRun().mode()).isEqualTo(RunMode.FULL);
        assertThat(world.isActive(student(0, 1))).isFalse();
    }

    @Test
    @DisplayName("F-37: an event that is missing in the middle is made good by the next full run")
    void healsWhatTheFeedNeverTold() {
        world.portal.put(SampleRoster.student("told", "school0"));
        world.portal.putSilently(SampleRoster.student("untold", "school0"));
        world.portal.removeSilently(person(student(1, 2)));

        world.nextPoll();

        assertThat(world.isActive("told")).isTrue();
        assertThat(world.isActive(student(1, 2))).isTrue();
        world.nextFull();
        assertThat(world.isActive("untold")).isTrue();
        assertThat(world.isActive(student(1, 2))).isFalse();
    }

    @Test
    @DisplayName("F-37: events of different records come to the same in any order")
    void comesToTheSameInAnyOrderOfRecords() {
        Map<String, Image> inOrder = afterEventsIn(0);

        for (long seed = 1; seed <= 8; seed++) {
            assertThat(afterEventsIn(seed)).isEqualTo(inOrder);
        }
    }

    private static Map<String, Image> afterEventsIn(long order) {
        SyncWorld world = SyncWorld.rostered(2);
        List<SourceEvent> events = new ArrayList<>();
        events.add(new SourceEvent.Upserted(SampleRoster.student("new-student", "school0")));
        events.add(new SourceEvent.Upserted(SmallDistrict.rosterClass(0, 0, 0, 5)));
        events.add(new SourceEvent.Upserted(SmallDistrict.rosterClass(0, 1, 5, 20)));
        events.add(new SourceEvent.Removed(person(student(1, 7))));
        if (order > 0) {
            Collections.shuffle(events, new Random(order));
        }
        EventPage page = new EventPage(events, List.of(), "4", More.NO);
        world.portal.trouble(question ->
                question.what().equals("events")
                        ? Optional.of(new Fetch.Got<>(page))
                        : Optional.empty());
        world.request(RunMode.DELTA);
        world.deliver(world.queue.take().orElseThrow().message());
        return world.activeRoster();
    }
}
