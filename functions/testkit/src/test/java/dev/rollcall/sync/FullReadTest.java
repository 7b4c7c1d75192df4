package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.renamed;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.FollowUp;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.Waiting;
import dev.rollcall.testkit.portal.InMemoryPortal.Question;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How a whole district is read: from its name to the end of the feed, and no further than that. */
final class FullReadTest {

    private static final int MOST_PAGES = 5_000;

    private final SyncWorld world = SyncWorld.rostered(2);

    @Test
    void takesTheDistrictsNameAsThePortalTellsIt() {
        assertThat(world.connection().name()).isEqualTo("A district");

        world.portal.trouble(question ->
                question.what().equals("name")
                        ? Optional.of(new Fetch.Got<>("Another name"))
                        : Optional.empty());
        world.nextFull();

        assertThat(world.connection().name()).isEqualTo("Another name");
    }

    @Test
    @DisplayName("P5 archives nobody whom the feed names meanwhile, on whichever page it does")
    void archivesNobodyWhomTheFeedNamesMeanwhile() {
        world.portal.removeSilently(person(student(0, 5)));
        world.portal.trouble(question -> {
            if (question.equals(new Question("PEOPLE", ""))) {
                SmallDistrict.students(1, 0, 10).forEach(key -> put(key.id(), school(1)));
                put(student(0, 5), school(0));
                world.portal.removeSilently(person(student(0, 5)));
            }
            return Optional.empty();
        });
        world.request(RunMode.FULL);

        world.deliver(world.queue.take().orElseThrow().message());

        assertThat(world.isActive(student(0, 5))).isTrue();
        assertThat(world.lastRun().mode()).isEqualTo(RunMode.FULL);
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    @DisplayName("P5 wants no delta after a read during which the feed told nothing")
    void wantsNoDeltaWhenTheFeedToldNothing() {
        world.request(RunMode.FULL);
        world.deliver(world.queue.take().orElseThrow().message());

        assertThat(world.connection().schedule().followUp()).isEqualTo(FollowUp.NONE);
        assertThat(world.connection().openRun()).isEmpty();
    }

    @Test
    @DisplayName("F-07 goes on at the feed when the portal wanted it to wait there")
    void goesOnAtTheFeed() {
        List<Question> asked = Collections.synchronizedList(new ArrayList<>());
        List<Optional<Waiting>> waiting = new ArrayList<>();
        world.portal.removeSilently(person(student(0, 5)));
        world.portal.trouble(question -> {
            asked.add(question);
            if (!question.what().equals("events")) {
                return Optional.empty();
            }
            String run = world.connection().openRun().orElseThrow().runId();
            waiting.add(world.run(run).progress().waiting());
            return waiting.size() == 1
                    ? Optional.of(new Fetch.Throttled<>(Duration.ofMinutes(10)))
                    : Optional.empty();
        });

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(asked).containsOnlyOnce(new Question("PEOPLE", ""));
        assertThat(waiting).containsExactly(Optional.empty(), Optional.empty());
        assertThat(world.isActive(student(0, 5))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 91})
    @DisplayName("F-07 sits out a wait of 90 seconds, and leaves a longer one to the queue")
    void sitsOutAWaitOfNinetySeconds(int seconds) {
        int[] left = {1};
        world.portal.trouble(question ->
                question.what().equals("PEOPLE") && left[0]-- > 0
                        ? Optional.of(new Fetch.Throttled<>(Duration.ofSeconds(seconds)))
                        : Optional.empty());

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(run.progress().slice()).isEqualTo(seconds > 90 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST_PAGES, MOST_PAGES + 1})
    @DisplayName("F-13 reads 5,000 pages of a list, and refuses one that goes on")
    void refusesAListWithoutEnd(int pages) {
        world.portal.trouble(question ->
                question.what().equals("TERMS")
                        ? Optional.of(new Fetch.Got<>(emptyPage(question.cursor(), pages)))
                        : Optional.empty());
        world.request(RunMode.PREVIEW);
        world.drain();

        assertThat(world.lastRun().code().filter(ErrorCode.TOO_MANY_PAGES::equals).isPresent())
                .isEqualTo(pages > MOST_PAGES);
        assertThat(world.lastRun().phase())
                .isEqualTo(pages > MOST_PAGES ? RunPhase.REFUSED : RunPhase.PREVIEWED);
    }

    @Test
    @DisplayName("F-28 asks for no further page once the district is paused")
    void asksForNoFurtherPageOnceTheDistrictIsPaused() {
        List<Question> asked = Collections.synchronizedList(new ArrayList<>());
        world.portal.trouble(question -> {
            asked.add(question);
            if (question.what().equals("PEOPLE")) {
                world.stores
                        .connections()
                        .update(SyncWorld.DISTRICT, c -> c.withState(ConnectionState.PAUSED));
                world.clock.advance(Duration.ofSeconds(20));
            }
            return Optional.empty();
        });
        world.request(RunMode.FULL);
        world.drain();

        assertThat(world.lastRun().code()).contains(ErrorCode.DISTRICT_PAUSED);
        assertThat(asked).filteredOn(question -> question.what().equals("PEOPLE")).hasSize(1);
    }

    @Test
    @DisplayName("F-13 refuses a list whose pages go in circles")
    void refusesAListThatGoesInCircles() {
        int[] left = {20};
        Page circling = new Page(List.of(), List.of(), 0, Optional.of("again"));
        world.portal.trouble(question ->
                question.what().equals("TERMS") && left[0]-- > 0
                        ? Optional.of(new Fetch.Got<>(circling))
                        : Optional.empty());

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(run.code()).contains(ErrorCode.PAGING_LOOP);
    }

    @Test
    @DisplayName("creates anew a record that was purged while its list was read")
    void createsAnewWhatWasPurgedMeanwhile() {
        world.portal.putSilently(renamed(SampleRoster.student(student(0, 5), school(0)), "Zoë"));
        world.request(RunMode.FULL);

        OtherStores.deliver(
                world,
                world.queue.take().orElseThrow().message(),
                call -> call.call().method().equals("find") ? List.of() : call.proceed());

        assertThat(world.report().tally().total(Kind.PERSON, Outcome.CREATED)).isEqualTo(1);
        Person stored = (Person) world.person(student(0, 5)).orElseThrow().image().roster();
        assertThat(stored.name().first()).isEqualTo("Zoë");
    }

    private void put(String student, String school) {
        world.portal.put(SampleRoster.student(student, school));
    }

    /** The page behind a cursor, which is its number, of a list of so many pages. */
    private static Page emptyPage(String cursor, int pages) {
        int number = cursor.isEmpty() ? 1 : Integer.parseInt(cursor);
        return new Page(
                List.of(),
                List.of(),
                0,
                Optional.of(String.valueOf(number + 1)).filter(next -> number < pages));
    }
}
