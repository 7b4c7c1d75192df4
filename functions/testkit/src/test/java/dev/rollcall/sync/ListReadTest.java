package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.Links;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** What a list of a whole district counts for, however often and however far it is read. */
final class ListReadTest {

    private static final int DISTRICT = 6;

    private final SyncWorld world = SyncWorld.rostered(DISTRICT, Dialect.OFFSETS);

    @Test
    @DisplayName("F-14 a list that is read three times counts what it left out and served once")
    void countsOnceWhatAListServesThreeTimes() {
        RosterRecord twice = SampleRoster.student("twice", "school0");
        instead("PEOPLE", unproven(List.of(twice, twice), List.of(unreadable("")), 3));

        world.request(RunMode.PREVIEW);
        world.drain();

        assertThat(remarks()).contains(new Remark(Remark.Code.LIST_UNPROVEN, "people", 1));
        assertThat(people(Outcome.IGNORED)).isEqualTo(3);
        assertThat(people(Outcome.QUARANTINED)).isEqualTo(1);
        assertThat(world.report().duplicates()).isEqualTo(1);
    }

    @Test
    @DisplayName("F-25 a record that cannot be read counts once, however often its list is read")
    void countsAnUnreadableRecordOnce() {
        Quarantined unreadable = unreadable(student(0, 7));
        instead("PEOPLE", unproven(List.of(), List.of(unreadable), 0));

        world.request(RunMode.PREVIEW);
        world.drain();

        assertThat(people(Outcome.QUARANTINED)).isEqualTo(1);
        assertThat(world.quarantined(world.lastRun())).containsExactly(unreadable);
    }

    @Test
    @DisplayName("tells how many enrollments the portal's own word left out")
    void tellsHowManyEnrollmentsWereLeftOut() {
        instead("ENROLLMENTS", unproven(List.of(), List.of(), 4));

        world.request(RunMode.PREVIEW);
        world.drain();

        assertThat(remarks()).contains(new Remark(Remark.Code.ENROLLMENTS_LEFT_OUT, "", 4));
    }

    @Test
    @DisplayName("F-25 keeps the enrollments that could not be read, for whoever has to mend them")
    void keepsEnrollmentsThatCouldNotBeRead() {
        Quarantined unreadable = unreadable(student(0, 9));
        world.portal.offsets().enrolUnreadably("x", unreadable);

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.quarantined(run)).containsExactly(unreadable);
        assertThat(people(Outcome.UNCHANGED)).isEqualTo(DISTRICT * 22);
    }

    @Test
    @DisplayName("F-25 counts whoever keeps their place because it cannot be read as unchanged")
    void countsWhoKeepsTheirPlaceAsUnchanged() {
        world.portal.offsets().enrolUnreadably("x", unreadable(student(0, 9)));
        world.portal.putSilently(rosterClass(0, 0, 0, 8));

        world.nextFull();

        assertThat(people(Outcome.UPDATED)).isEqualTo(1);
        assertThat(people(Outcome.UNCHANGED)).isEqualTo(DISTRICT * 22 - 1);
    }

    @Test
    @DisplayName("F-14 archives nobody at the second sighting either while a list drifts")
    void archivesNobodyAtTheSecondSightingOfADriftingList() {
        world.portal.removeSilently(person(student(0, 5)));
        AtomicInteger page = new AtomicInteger();
        world.portal.trouble(question -> {
            if (question.what().equals("PEOPLE") && page.incrementAndGet() % 4 == 0) {
                String id = "aa-" + page.get();
                world.portal.putSilently(SampleRoster.student(id, "school0"));
            }
            return Optional.empty();
        });

        world.nextFull();
        world.nextFull();

        assertThat(remarks()).contains(new Remark(Remark.Code.LIST_UNPROVEN, "people", 1));
        assertThat(world.archivedPeople()).isZero();
    }

    @Test
    @DisplayName("F-14 takes places from the last reading of the enrollments alone")
    void takesPlacesFromTheLastReadingAlone() {
        AtomicInteger page = new AtomicInteger();
        world.portal.trouble(question -> {
            if (question.what().equals("ENROLLMENTS") && page.incrementAndGet() == 4) {
                world.portal.putSilently(rosterClass(0, 0, 0, 9));
            }
            return Optional.empty();
        });

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(remarks()).isEmpty();
        assertThat(world.person(student(0, 9)).orElseThrow().image().memberships()).isEmpty();
    }

    @Test
    @DisplayName("F-14 reads no further in a reading that can prove nothing any more")
    void readsNoFurtherInAReadingThatHasDrifted() {
        AtomicInteger page = new AtomicInteger();
        world.portal.trouble(question -> {
            if (question.what().equals("PEOPLE") && page.incrementAndGet() == 4) {
                world.portal.putSilently(SampleRoster.student("aa", "school0"));
            }
            return Optional.empty();
        });

        Run run = world.nextFull();

        int pages = DISTRICT * 22 / 6 + 2;
        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(remarks()).isEmpty();
        assertThat(page.get()).isBetween(pages, pages + 12);
    }

    @Test
    @DisplayName("says when the portal masks fields, and of how many records")
    void saysThatFieldsAreMasked() {
        world.portal.offsets().masking(Evidence.Masking.MASKED);

        world.nextFull();

        assertThat(remarks())
                .extracting(Remark::code)
                .containsExactly(Remark.Code.FIELDS_OBFUSCATED);
        assertThat(remarks().getFirst().count()).isGreaterThan(DISTRICT * 22);
    }

    @Test
    @DisplayName("shows while it reads how many records have been served")
    void showsHowManyRecordsWereServed() {
        AtomicInteger shown = new AtomicInteger();
        world.portal.trouble(question -> {
            world.clock.advance(Duration.ofSeconds(6));
            if (question.what().equals("PEOPLE") && !question.cursor().isEmpty()) {
                String open = world.connection().openRun().orElseThrow().runId();
                shown.accumulateAndGet(world.run(open).progress().readRecords(), Math::max);
            }
            return Optional.empty();
        });

        world.nextFull();

        assertThat(shown.get()).isBetween(DISTRICT * 3, DISTRICT * 25 + 2);
    }

    @Test
    @DisplayName("F-25 archives who is gone although another record of the list cannot be read")
    void archivesWhoIsGoneBesideAnUnreadableRecord() {
        SyncWorld linked = SyncWorld.rostered(DISTRICT);
        linked.portal.removeSilently(person(student(0, 4)));
        linked.portal.removeSilently(person(student(0, 5)));
        linked.portal.serveBroken(unreadable(student(0, 4)));

        Run run = linked.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(linked.isActive(student(0, 4))).isTrue();
        assertThat(linked.isActive(student(0, 5))).isFalse();
        assertThat(linked.report().tally().total(Kind.PERSON, Outcome.QUARANTINED)).isEqualTo(1);
    }

    @Test
    @DisplayName("F-25 archives nobody of a list with an unreadable record that names no id")
    void archivesNobodyBesideAnUnreadableRecordWithoutAnId() {
        SyncWorld linked = SyncWorld.rostered(DISTRICT);
        linked.portal.removeSilently(person(student(0, 5)));
        linked.portal.serveBroken(unreadable(""));

        Run run = linked.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(linked.isActive(student(0, 5))).isTrue();
    }

    @Test
    @DisplayName("F-25 keeps what cannot be read of every list")
    void keepsWhatCannotBeReadOfEveryList() {
        SyncWorld linked = SyncWorld.rostered(DISTRICT);
        Quarantined school =
                new Quarantined(Kind.SCHOOL, "s", Quarantined.Code.MISSING_FIELD, "name", "{}");
        linked.portal.serveBroken(school);
        linked.portal.serveBroken(unreadable("p"));
        linked.request(RunMode.PREVIEW);
        linked.drain();

        Run run = linked.lastRun();
        PartKey second = new PartKey(run.id(), run.plan().orElseThrow().attempt(), 1);
        assertThat(linked.quarantined(run)).containsExactly(school);
        assertThat(linked.stores.plans().quarantined(SyncWorld.DISTRICT, second))
                .containsExactly(unreadable("p"));
        assertThat(run.plan().orElseThrow().quarantineParts()).isEqualTo(2);
    }

    private void instead(String list, Page page) {
        world.portal.trouble(question ->
                question.what().equals(list)
                        ? Optional.of(new Fetch.Got<>(page))
                        : Optional.empty());
    }

    /** The one page of a list that is said to have more rows than it serves. */
    private static Page unproven(
            List<RosterRecord> records, List<Quarantined> unreadable, int ignored) {
        Evidence evidence =
                new Evidence(
                        List.of("row"),
                        0,
                        OptionalInt.of(2),
                        Optional.empty(),
                        Evidence.Masking.NONE);
        return new Page(
                records,
                Links.none(),
                unreadable,
                ignored,
                Optional.empty(),
                Optional.of(evidence));
    }

    private static Quarantined unreadable(String id) {
        return new Quarantined(Kind.PERSON, id, Quarantined.Code.MISSING_FIELD, "roles", "{}");
    }

    private int people(Outcome outcome) {
        return world.report().tally().total(Kind.PERSON, outcome);
    }

    private List<Remark> remarks() {
        return world.report().remarks();
    }
}
