package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.students;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trouble at the portal on the second run archives nobody, and the run says what happened (I-2).
 */
final class OutageFaultTest {

    private final SyncWorld world = SyncWorld.rostered(2);
    private Map<String, Image> before = Map.of();

    @BeforeEach
    void remember() {
        before = world.activeRoster();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "newest", "SCHOOLS", "CLASSES", "PEOPLE", "events"})
    void givesUpAfterSixAttemptsAndArchivesNobodyF08(String what) {
        fail(what, new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE), Integer.MAX_VALUE);

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.FAILED);
        assertThat(run.code()).contains(ErrorCode.PORTAL_UNAVAILABLE);
        assertThat(world.activeRoster()).isEqualTo(before);
        assertThat(world.connection().schedule().nextDueAt())
                .isBeforeOrEqualTo(run.endedAt().orElseThrow().plus(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("F-08: it is asked again after 1, 2, 4, 8 and 15 minutes, less up to a fifth")
    void asksFiveTimesAgainLaterAndLater() {
        fail("PEOPLE", new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE), Integer.MAX_VALUE);
        int before = world.queue.sent().size();

        world.request(RunMode.FULL);
        world.drain();

        List<Duration> waits =
                world.queue.sent().stream().skip(before + 1).map(Sent::delay).toList();
        assertThat(waits).hasSize(5);
        for (int wait = 0; wait < 5; wait++) {
            long longest = List.of(60, 120, 240, 480, 900).get(wait);
            assertThat(waits.get(wait).toSeconds()).isBetween(longest * 4 / 5, longest);
        }
    }

    @Test
    @DisplayName("F-08: an approved part waits for the portal that knows who came back meanwhile")
    void archivesNobodyWhileThePortalCannotSayWhoCameBack() {
        students(0, 0, 15).forEach(world.portal::remove);
        students(1, 0, 15).forEach(world.portal::remove);
        Run held = world.nextPoll();
        fail("events", new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE), 1);

        world.giveWord(held);
        world.deliver(world.queue.take().orElseThrow().message());
        assertThat(world.archivedPeople()).isZero();
        assertThat(world.run(held.id()).progress().waiting()).isPresent();

        world.drain();
        assertThat(world.run(held.id()).phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.archivedPeople()).isEqualTo(30);
    }

    @Test
    void staysOpenAndSaysWhyWhileItWaits() {
        fail("PEOPLE", new Fetch.Unavailable<>(ErrorCode.PORTAL_ANSWER_BROKEN), 1);
        world.clock.advance(Duration.ofHours(24));
        world.tick();
        world.deliver(world.queue.take().orElseThrow().message());

        Run run = world.run(world.connection().openRun().orElseThrow().runId());

        assertThat(run.phase()).isEqualTo(RunPhase.READING);
        assertThat(run.progress().waiting().orElseThrow().code())
                .isEqualTo(ErrorCode.PORTAL_ANSWER_BROKEN);
        world.drain();
        assertThat(world.run(run.id()).phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    void sitsOutAShortThrottleInPlaceF07() {
        fail("PEOPLE", new Fetch.Throttled<>(Duration.ofSeconds(40)), 3);

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(run.progress().slice()).isZero();
    }

    @Test
    void leavesALongThrottleToTheQueueAndGoesOnWhereItWasF07() {
        fail("PEOPLE", new Fetch.Throttled<>(Duration.ofMinutes(10)), 2);

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(run.progress().slice()).isEqualTo(2);
        assertThat(world.activeRoster()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"PORTAL_REFUSED", "PAGING_LOOP", "FOREIGN_LINK", "PAGE_TOO_LARGE"})
    void endsAtOnceWhenAskingAgainWouldNotHelpF13F18(ErrorCode code) {
        fail("PEOPLE", new Fetch.Refused<>(code), Integer.MAX_VALUE);

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(run.code()).contains(code);
        assertThat(world.activeRoster()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void holdsWhenAnyCollectionIsEmptyAllOfASuddenF12(Kind kind) {
        world.portal.clear(kind);

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.HELD);
        assertThat(run.holdsEverything()).isTrue();
        assertThat(world.activeRoster()).isEqualTo(before);
    }

    @Test
    void keepsTheStoredCopyOfARecordThatCannotBeReadF25() {
        world.portal.removeSilently(SmallDistrict.person("s0-student-04"));
        world.portal.serveBroken(
                new Quarantined(
                        Kind.PERSON,
                        "s0-student-04",
                        Quarantined.Code.MISSING_FIELD,
                        "roles",
                        "{}"));

        Run run = world.nextFull();

        assertThat(world.isActive("s0-student-04")).isTrue();
        assertThat(world.quarantined(run)).hasSize(1);
    }

    @Test
    void archivesNobodyOfAKindWithAnUnreadableRecordThatNamesNoIdF25() {
        world.portal.removeSilently(SmallDistrict.person("s0-student-04"));
        world.portal.serveBroken(
                new Quarantined(Kind.PERSON, "", Quarantined.Code.MISSING_ID, "id", "{}"));

        world.nextFull();

        assertThat(world.isActive("s0-student-04")).isTrue();
    }

    @Test
    void neverCallsAnEmptyListOfDistrictsTheEndOfThemAll() {
        world.portal.unlist(SyncWorld.DISTRICT);

        assertThat(world.tick().disconnected()).isZero();
    }

    private void fail(String what, Fetch<?> instead, int times) {
        int[] left = {times};
        world.portal.trouble(question ->
                question.what().equals(what) && left[0]-- > 0
                        ? Optional.of(instead)
                        : Optional.empty());
    }
}
