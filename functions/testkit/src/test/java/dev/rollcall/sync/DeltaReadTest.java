package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Quarantined;
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

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a feed of events makes of the roster, and how much of it is read. */
final class DeltaReadTest {

    private static final int MOST_RECORDS = 20_000;

    private final SyncWorld world = SyncWorld.rostered(6);

    @Test
    @DisplayName("F-42 restores by the feed who returns under the same id")
    void restoresWhoReturns() {
        world.portal.remove(person(student(0, 5)));
        world.nextPoll();
        assertThat(world.isActive(student(0, 5))).isFalse();
        world.portal.put(SampleRoster.student(student(0, 5), school(0)));

        world.nextPoll();

        assertThat(world.isActive(student(0, 5))).isTrue();
        assertThat(people(Outcome.RESTORED)).isEqualTo(1);
        assertThat(world.seats()).containsKey(student(0, 5));
    }

    @Test
    @DisplayName("brings nobody back because a class still names them")
    void bringsNobodyBackThroughAClass() {
        world.portal.remove(person(student(0, 5)));
        world.portal.put(rosterClass(0, 1, 5, 20));
        world.nextPoll();
        assertThat(world.isActive(student(0, 5))).isFalse();
        assertThat(people(Outcome.UPDATED)).isEqualTo(4);
        world.portal.put(rosterClass(0, 0, 5, 10));

        world.nextPoll();

        assertThat(world.isActive(student(0, 5))).isFalse();
        assertThat(people(Outcome.RESTORED)).isZero();
    }

    @Test
    @DisplayName("F-25 keeps the stored copy of a record whose event cannot be read")
    void setsUnreadableEventsAside() {
        Quarantined unreadable =
                new Quarantined(
                        Kind.PERSON, student(0, 5), Quarantined.Code.MISSING_FIELD, "roles", "{}");
        answer(new EventPage(List.of(), List.of(unreadable), "1", More.NO));
        world.request(RunMode.DELTA);
        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.quarantined(world.lastRun())).containsExactly(unreadable);
        assertThat(people(Outcome.QUARANTINED)).isEqualTo(1);
        assertThat(world.isActive(student(0, 5))).isTrue();
    }

    @Test
    @DisplayName("F-37 reads as many records from the feed as are faster read that way")
    void readsALongFeed() {
        answer(removals(MOST_RECORDS, More.NO));
        Run delta = open();
        world.drain();

        assertThat(world.run(delta.id()).phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    @DisplayName("F-37 reads no further in a feed that names too much, but everything")
    void readsEverythingWhenTheFeedNamesTooMuch() {
        int[] asked = answer(removals(MOST_RECORDS + 1, More.YES));
        Run delta = open();
        world.deliver(world.queue.take().orElseThrow().message());

        assertThat(world.run(delta.id()).phase()).isEqualTo(RunPhase.SUPERSEDED);
        assertThat(world.run(delta.id()).code()).contains(ErrorCode.TOO_MANY_EVENTS);
        assertThat(asked[0]).isEqualTo(1);
        world.portal.noTrouble();
        world.drain();
        assertThat(world.lastRun().mode()).isEqualTo(RunMode.FULL);
    }

    @Test
    @DisplayName("F-13 refuses a feed whose pages go in circles")
    void refusesAFeedThatGoesInCircles() {
        int[] asked = answer(new EventPage(List.of(), List.of(), "again", More.YES));
        world.request(RunMode.DELTA);
        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(world.lastRun().code()).contains(ErrorCode.PAGING_LOOP);
        assertThat(asked[0]).isEqualTo(2);
    }

    private Run open() {
        return ((StartResult.Opened) world.request(RunMode.DELTA)).run();
    }

    /** The feed answers with this page, though not for ever; tells how often it was asked. */
    private int[] answer(EventPage page) {
        int[] asked = {0};
        world.portal.trouble(question ->
                question.what().equals("events") && asked[0]++ < 20
                        ? Optional.of(new Fetch.Got<>(page))
                        : Optional.empty());
        return asked;
    }

    private static EventPage removals(int number, More more) {
        List<SourceEvent> events =
                IntStream.range(0, number)
                        .<SourceEvent>mapToObj(n -> new SourceEvent.Removed(person("n" + n)))
                        .toList();
        return new EventPage(events, List.of(), "1", more);
    }

    private int people(Outcome outcome) {
        return world.report().tally().total(Kind.PERSON, outcome);
    }
}
