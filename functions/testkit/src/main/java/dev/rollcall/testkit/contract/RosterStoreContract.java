package dev.rollcall.testkit.contract;

import static dev.rollcall.testkit.sample.SampleRoster.RUN;
import static dev.rollcall.testkit.sample.SampleRoster.WRITTEN;
import static dev.rollcall.testkit.sample.SampleRoster.members;
import static dev.rollcall.testkit.sample.SampleRoster.rosterClass;
import static dev.rollcall.testkit.sample.SampleRoster.school;
import static dev.rollcall.testkit.sample.SampleRoster.stored;
import static dev.rollcall.testkit.sample.SampleRoster.student;
import static dev.rollcall.testkit.sample.SampleRoster.students;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.testkit.sample.FullRecords;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@link RosterStore} promises of single records; see also {@link RosterListContract}. */
public interface RosterStoreContract {
    RosterStore testee();

    @Test
    default void findsNothingInADistrictWithoutRecords() {
        assertThat(testee().find(SampleDistricts.fresh(), 16, Kind.PERSON, List.of("a"))).isEmpty();
        assertThat(testee().find(SampleDistricts.fresh(), 16, Kind.PERSON, List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    default void answersEveryKindOfRecordExactlyAsItWasStored(WriteMode mode) {
        List<StoredRecord> records =
                FullRecords.everyKind().stream().map(SampleRoster::stored).toList();
        DistrictId district = districtWith(16, mode, records);

        assertThat(allOf(district, 16, records)).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    default void keepsTextOfEverySort() {
        List<StoredRecord> records =
                FullRecords.everyText().stream().map(SampleRoster::stored).toList();
        DistrictId district = districtWith(1, WriteMode.GUARDED, records);

        assertThat(allOf(district, 1, records)).containsExactlyInAnyOrderElementsOf(records);
    }

    @ParameterizedTest
    @MethodSource("dev.rollcall.testkit.sample.OddIds#all")
    default void takesIdsOfAnyShape(String id) {
        StoredRecord odd = stored(student(id, id));
        DistrictId district = districtWith(16, WriteMode.GUARDED, List.of(odd));

        assertThat(testee().find(district, 16, Kind.PERSON, List.of(id))).containsExactly(odd);
    }

    @ParameterizedTest
    @MethodSource("dev.rollcall.testkit.sample.OddIds#all")
    default void takesIdsOfAnyShapeForClassesAndTheirManyMembers(String id) {
        StoredRecord odd = stored(rosterClass(id, id, members(0, 3_000)));
        DistrictId district = districtWith(16, WriteMode.GUARDED, List.of(odd));

        assertThat(testee().find(district, 16, Kind.CLASS, List.of(id))).containsExactly(odd);
    }

    @Test
    default void tellsIdsApartByCaseAndKind() {
        DistrictId district =
                districtWith(
                        1,
                        WriteMode.GUARDED,
                        List.of(
                                stored(student("abc", "s")),
                                stored(student("ABC", "s")),
                                stored(school("abc"))));

        assertThat(testee().find(district, 1, Kind.PERSON, List.of("abc")))
                .containsExactly(stored(student("abc", "s")));
        assertThat(testee().find(district, 1, Kind.SCHOOL, List.of("ABC"))).isEmpty();
    }

    @Test
    default void leavesOutIdsThatAreNotStoredAndAnswersTheOthersOnce() {
        StoredRecord ada = stored(student("ada", "s"));
        DistrictId district = districtWith(16, WriteMode.GUARDED, List.of(ada));

        assertThat(testee().find(district, 16, Kind.PERSON, List.of("ada", "bob", "ada")))
                .containsExactly(ada);
    }

    @Test
    default void findsHundredsOfRecordsAtOnce() {
        List<StoredRecord> records = students(350, 3);
        DistrictId district = districtWith(16, WriteMode.FIRST_IMPORT, records);

        assertThat(allOf(district, 16, records)).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    default void replacesWhatTheSameOrAnEarlierGenerationWrote() {
        DistrictId district = districtWith(1, WriteMode.GUARDED, List.of(stored(school("s"))));
        StoredRecord archived = stored(school("s")).archived(WRITTEN.plusSeconds(1), "run-2");

        assertThat(write(district, 1, 1, archived)).isEmpty();
        assertThat(testee().find(district, 1, Kind.SCHOOL, List.of("s"))).containsExactly(archived);
        assertThat(write(district, 1, 2, stored(school("s")))).isEmpty();
        assertThat(testee().find(district, 1, Kind.SCHOOL, List.of("s")))
                .containsExactly(stored(school("s")));
    }

    @Test
    default void changesNothingWhenAWriteIsRepeated() {
        List<StoredRecord> records = students(30, 2);
        DistrictId district = districtWith(1, WriteMode.GUARDED, records);

        assertThat(testee().write(district, 1, 1, records, WriteMode.GUARDED)).isEmpty();
        assertThat(allOf(district, 1, records)).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    default void leavesWhatANewerGenerationWroteAloneAndNamesIt() {
        DistrictId district = SampleDistricts.fresh();
        StoredRecord newer = stored(student("ada", "new school"));
        write(district, 16, 7, newer);

        List<RecordKey> refused =
                testee().write(
                                district,
                                16,
                                6,
                                List.of(
                                        stored(student("ada", "old school")),
                                        stored(student("bob", "old school"))),
                                WriteMode.GUARDED);

        assertThat(refused).containsExactly(newer.key());
        assertThat(testee().find(district, 16, Kind.PERSON, List.of("ada", "bob")))
                .containsExactlyInAnyOrder(newer, stored(student("bob", "old school")));
    }

    @Test
    default void mayOverwriteBlindlyOnAFirstImport() {
        DistrictId district = SampleDistricts.fresh();
        write(district, 1, 7, stored(student("ada", "a")));

        List<RecordKey> refused =
                testee().write(
                                district,
                                1,
                                1,
                                List.of(stored(student("ada", "b"))),
                                WriteMode.FIRST_IMPORT);

        assertThat(refused).isEmpty();
        assertThat(testee().find(district, 1, Kind.PERSON, List.of("ada")))
                .containsExactly(stored(student("ada", "b")));
    }

    @ParameterizedTest
    @EnumSource
    default void storesTheLastOfSeveralRecordsUnderOneKey(WriteMode mode) {
        DistrictId district =
                districtWith(
                        1, mode, List.of(stored(student("ada", "a")), stored(student("ada", "b"))));

        assertThat(testee().find(district, 1, Kind.PERSON, List.of("ada")))
                .containsExactly(stored(student("ada", "b")));
    }

    @ParameterizedTest
    @EnumSource
    default void keepsAClassWithThousandsOfMembersWhole(WriteMode mode) {
        StoredRecord large = stored(rosterClass("c", "s", members(0, 6_000)));
        DistrictId district = districtWith(16, mode, List.of(large));

        assertThat(testee().find(district, 16, Kind.CLASS, List.of("c"))).containsExactly(large);
    }

    @Test
    default void followsAClassThatGrowsMovesAndShrinks() {
        DistrictId district = SampleDistricts.fresh();
        List<StoredRecord> life =
                Stream.of(
                                members(0, 10),
                                members(0, 6_000),
                                members(1, 6_001),
                                members(5_990, 6_000),
                                members(0, 5_000),
                                members(0, 0))
                        .map(members -> stored(rosterClass("c", "s", members)))
                        .toList();

        for (StoredRecord next : life) {
            write(district, 16, 1, next);
            assertThat(testee().find(district, 16, Kind.CLASS, List.of("c"))).containsExactly(next);
        }
    }

    @Test
    default void refusesALargeClassOfANewerGenerationWhole() {
        DistrictId district = SampleDistricts.fresh();
        StoredRecord newer = stored(rosterClass("c", "s", members(0, 6_000)));
        write(district, 1, 2, newer);

        assertThat(write(district, 1, 1, stored(rosterClass("c", "s", members(3_000, 9_000)))))
                .containsExactly(newer.key());
        assertThat(testee().find(district, 1, Kind.CLASS, List.of("c"))).containsExactly(newer);
    }

    @Test
    default void keepsAPersonWithHundredsOfMembershipsWhole() {
        StoredRecord busy =
                stored(new Image(student("ada", "s"), SampleRoster.memberships("s", 1_500)));
        DistrictId district = districtWith(1, WriteMode.GUARDED, List.of(busy));

        assertThat(testee().find(district, 1, Kind.PERSON, List.of("ada"))).containsExactly(busy);
    }

    @Test
    default void keepsTimesToTheNanosecond() {
        StoredRecord exact =
                StoredRecord.active(Image.of(school("s")), WRITTEN.plusNanos(123_456_789), RUN)
                        .archived(WRITTEN.plus(Duration.ofNanos(1)), RUN);
        DistrictId district = districtWith(1, WriteMode.GUARDED, List.of(exact));

        assertThat(testee().find(district, 1, Kind.SCHOOL, List.of("s"))).containsExactly(exact);
    }

    @Test
    default void keepsDistrictsApart() {
        DistrictId ours = districtWith(1, WriteMode.GUARDED, List.of(stored(school("s"))));
        DistrictId theirs = SampleDistricts.fresh();

        assertThat(testee().find(theirs, 1, Kind.SCHOOL, List.of("s"))).isEmpty();
        assertThat(testee().find(ours, 1, Kind.SCHOOL, List.of("s"))).hasSize(1);
    }

    private List<RecordKey> write(
            DistrictId district, int shards, long generation, StoredRecord record) {
        return testee().write(district, shards, generation, List.of(record), WriteMode.GUARDED);
    }

    private DistrictId districtWith(int shards, WriteMode mode, List<StoredRecord> records) {
        DistrictId district = SampleDistricts.fresh();
        assertThat(testee().write(district, shards, 1, records, mode)).isEmpty();
        return district;
    }

    private List<StoredRecord> allOf(DistrictId district, int shards, List<StoredRecord> records) {
        List<StoredRecord> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> ids =
                    records.stream()
                            .map(StoredRecord::key)
                            .filter(key -> key.kind() == kind)
                            .map(RecordKey::id)
                            .toList();
            found.addAll(testee().find(district, shards, kind, ids));
        }
        return found;
    }
}
