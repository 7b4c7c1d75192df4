package dev.rollcall.testkit.contract;

import static dev.rollcall.testkit.sample.SampleRoster.WRITTEN;
import static dev.rollcall.testkit.sample.SampleRoster.members;
import static dev.rollcall.testkit.sample.SampleRoster.person;
import static dev.rollcall.testkit.sample.SampleRoster.rosterClass;
import static dev.rollcall.testkit.sample.SampleRoster.school;
import static dev.rollcall.testkit.sample.SampleRoster.stored;
import static dev.rollcall.testkit.sample.SampleRoster.student;
import static dev.rollcall.testkit.sample.SampleRoster.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.RosterFilter;
import dev.rollcall.roster.RosterStore.RosterPage;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.testkit.sample.FullRecords;
import dev.rollcall.testkit.sample.OddIds;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What {@link RosterStore} promises of many records: marks and pages. */
public interface RosterListContract {
    RosterStore testee();

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    default void handsOverTheMarksOfEveryRecordOnce(int shards) {
        List<StoredRecord> records = new ArrayList<>(students(120, 2));
        FullRecords.everyKind().forEach(image -> records.add(stored(image)));
        records.add(stored(student("gone", "s")).archived(WRITTEN, "run-2"));
        records.add(stored(rosterClass("large", "s", members(0, 5_000))));
        DistrictId district = districtWith(shards, records);

        assertThat(marks(district, shards))
                .containsExactlyInAnyOrderElementsOf(records.stream().map(Mark::of).toList());
    }

    @Test
    default void handsOverNoMarksOfADistrictWithoutRecords() {
        assertThat(marks(SampleDistricts.fresh(), 16)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    default void pagesAndMarksIdsOfAnyShapeOnce(int shards) {
        List<StoredRecord> records =
                OddIds.all().stream().map(id -> stored(student(id, id))).toList();
        DistrictId district = districtWith(shards, records);

        assertThat(pages(district, shards, of(Kind.PERSON), 1))
                .containsExactlyInAnyOrderElementsOf(records);
        assertThat(marks(district, shards))
                .containsExactlyInAnyOrderElementsOf(records.stream().map(Mark::of).toList());
    }

    @Test
    default void neverHandsOverTwoMarksAtOnce() {
        DistrictId district = districtWith(16, students(400, 1));
        AtomicInteger inside = new AtomicInteger();
        List<Integer> crowds = new ArrayList<>();

        testee().marks(
                        district,
                        16,
                        (kind, id, content, memberships, archived) -> {
                            crowds.add(inside.incrementAndGet());
                            Thread.onSpinWait();
                            inside.decrementAndGet();
                        });

        assertThat(crowds).hasSize(400).containsOnly(1);
    }

    @Test
    default void stopsWhenTheSinkFails() {
        DistrictId district = districtWith(16, students(50, 1));
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(() ->
                        testee().marks(
                                        district,
                                        16,
                                        (kind, id, content, memberships, archived) -> {
                                            throw enough;
                                        }))
                .isSameAs(enough);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    default void pagesThroughEveryActiveRecordOfAKindOnce(int shards) {
        List<StoredRecord> people = students(75, 2);
        List<StoredRecord> records = new ArrayList<>(people);
        records.add(stored(school("s")));
        records.add(stored(student("gone", "s")).archived(WRITTEN, "run-2"));
        DistrictId district = districtWith(shards, records);

        assertThat(pages(district, shards, of(Kind.PERSON), 7))
                .containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    default void answersNoCursorWhenThereIsNothing() {
        assertThat(pages(SampleDistricts.fresh(), 16, of(Kind.PERSON), 10)).isEmpty();
    }

    @Test
    default void answersArchivedRecordsWhenAskedFor() {
        StoredRecord gone = stored(school("gone")).archived(WRITTEN, "run-2");
        DistrictId district = districtWith(1, List.of(gone, stored(school("there"))));
        RosterFilter archived =
                new RosterFilter(
                        Kind.SCHOOL,
                        Archived.YES,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(pages(district, 1, archived, 10)).containsExactly(gone);
    }

    @Test
    default void filtersBySchoolAndRole() {
        StoredRecord teacher = stored(person("t", Role.TEACHER, "north"));
        DistrictId district =
                districtWith(
                        16,
                        List.of(
                                teacher,
                                stored(person("u", Role.TEACHER, "south")),
                                stored(person("v", Role.STUDENT, "north")),
                                stored(rosterClass("c", "north", members(0, 2)))));

        assertThat(pages(district, 16, people("north", Role.TEACHER), 2)).containsExactly(teacher);
    }

    @Test
    default void findsNobodyByARoleAmongClasses() {
        DistrictId district = districtWith(1, List.of(stored(rosterClass("c", "s", List.of()))));
        RosterFilter odd =
                new RosterFilter(
                        Kind.CLASS,
                        Archived.NO,
                        Optional.empty(),
                        Optional.of(Role.STUDENT),
                        Optional.empty());

        assertThat(pages(district, 1, odd, 10)).isEmpty();
    }

    @Test
    default void filtersByTheTimeOfTheLastWriteThatTimeIncluded() {
        Instant since = WRITTEN.plusMillis(1);
        StoredRecord same = at("same", since);
        StoredRecord later = at("later", since.plusNanos(1));
        DistrictId district =
                districtWith(1, List.of(at("before", since.minusNanos(1)), same, later));
        RosterFilter modified =
                new RosterFilter(
                        Kind.SCHOOL,
                        Archived.NO,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(since));

        assertThat(pages(district, 1, modified, 10)).containsExactlyInAnyOrder(same, later);
    }

    @Test
    default void listsLargeClassesWhole() {
        List<StoredRecord> classes =
                List.of(
                        stored(rosterClass("large", "s", members(0, 5_000))),
                        stored(rosterClass("small", "s", members(0, 5))));
        DistrictId district = districtWith(16, classes);

        assertThat(pages(district, 16, of(Kind.CLASS), 1))
                .containsExactlyInAnyOrderElementsOf(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "next please", "eyJhIjoxfQ", "////", "MDAwMA"})
    default void refusesACursorThatIsNotOurs(String cursor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        testee().page(SampleDistricts.fresh(), 16, of(Kind.PERSON), cursor, 10));
    }

    @Test
    default void keepsTheListsOfDistrictsApart() {
        districtWith(1, students(3, 1));
        DistrictId other = SampleDistricts.fresh();

        assertThat(pages(other, 1, of(Kind.PERSON), 10)).isEmpty();
        assertThat(marks(other, 1)).isEmpty();
    }

    private static RosterFilter of(Kind kind) {
        return new RosterFilter(
                kind, Archived.NO, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RosterFilter people(String school, Role role) {
        return new RosterFilter(
                Kind.PERSON, Archived.NO, Optional.of(school), Optional.of(role), Optional.empty());
    }

    private static StoredRecord at(String id, Instant when) {
        return StoredRecord.active(Image.of(school(id)), when, SampleRoster.RUN);
    }

    private DistrictId districtWith(int shards, List<StoredRecord> records) {
        DistrictId district = SampleDistricts.fresh();
        testee().write(district, shards, 1, records, WriteMode.FIRST_IMPORT);
        return district;
    }

    private List<Mark> marks(DistrictId district, int shards) {
        List<Mark> marks = new ArrayList<>();
        testee().marks(
                        district,
                        shards,
                        (kind, id, content, memberships, archived) ->
                                marks.add(new Mark(kind, id, content, memberships, archived)));
        return marks;
    }

    private List<StoredRecord> pages(
            DistrictId district, int shards, RosterFilter filter, int limit) {
        List<StoredRecord> all = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            RosterPage page = testee().page(district, shards, filter, cursor.orElseThrow(), limit);
            assertThat(page.records()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.records());
            cursor = page.next();
        }
        return all;
    }
}
