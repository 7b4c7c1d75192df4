package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.sample.FullRecords;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@link PlanStore} promises. */
public interface PlanStoreContract {
    PartKey KEY = new PartKey("run-1", 3, 0);

    PlanStore testee();

    SteppingClock clock();

    @Test
    default void answersNothingForAKeyNobodyStored() {
        DistrictId district = SampleDistricts.fresh();

        assertThat(testee().chunk(district, KEY)).isEmpty();
        assertThat(testee().spill(district, KEY)).isEmpty();
        assertThat(testee().quarantined(district, KEY)).isEmpty();
    }

    @Test
    default void answersEverySortOfChangeExactlyAsItWasStored() {
        DistrictId district = SampleDistricts.fresh();
        List<Change> changes =
                Stream.concat(FullRecords.everyKind().stream(), FullRecords.everyText().stream())
                        .flatMap(PlanStoreContract::everyChange)
                        .toList();

        testee().putChunk(district, KEY, changes);

        assertThat(testee().chunk(district, KEY)).hasValue(changes);
    }

    @Test
    default void tellsAnEmptyChunkFromNone() {
        DistrictId district = SampleDistricts.fresh();
        testee().putChunk(district, KEY, List.of());

        assertThat(testee().chunk(district, KEY)).hasValue(List.of());
    }

    @Test
    default void keepsAChunkOfThousandsOfChangesWhole() {
        DistrictId district = SampleDistricts.fresh();
        List<Change> changes = creations(4_000);

        testee().putChunk(district, KEY, changes);

        assertThat(testee().chunk(district, KEY)).hasValue(changes);
    }

    @Test
    default void replacesALargePartByASmallOne() {
        DistrictId district = SampleDistricts.fresh();
        testee().putChunk(district, KEY, creations(4_000));
        testee().putSpill(district, KEY, noise(1_000_000));

        testee().putChunk(district, KEY, creations(2));
        testee().putSpill(district, KEY, noise(3));

        assertThat(testee().chunk(district, KEY)).hasValue(creations(2));
        assertThat(testee().spill(district, KEY)).hasValue(noise(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 350_000, 350_001, 2_500_000})
    default void keepsSpillsOfAnyLength(int length) {
        DistrictId district = SampleDistricts.fresh();
        testee().putSpill(district, KEY, noise(length));

        assertThat(testee().spill(district, KEY)).hasValue(noise(length));
    }

    @Test
    default void keepsASpillThatIsChangedByItsOwnersAfterwards() {
        DistrictId district = SampleDistricts.fresh();
        byte[] bytes = noise(10);
        testee().putSpill(district, KEY, bytes);

        Arrays.fill(bytes, (byte) 0);
        testee().spill(district, KEY).ifPresent(read -> Arrays.fill(read, (byte) 1));

        assertThat(testee().spill(district, KEY)).hasValue(noise(10));
    }

    @Test
    default void keepsQuarantinedRecordsInTheirOrder() {
        DistrictId district = SampleDistricts.fresh();
        List<Quarantined> records =
                Arrays.stream(Quarantined.Code.values())
                        .flatMap(code ->
                                FullRecords.TEXTS.stream().map(text -> quarantined(code, text)))
                        .toList();

        testee().putQuarantined(district, KEY, records);

        assertThat(testee().quarantined(district, KEY)).isEqualTo(records);
    }

    @Test
    default void keepsHundredsOfLongQuarantinedBodies() {
        DistrictId district = SampleDistricts.fresh();
        List<Quarantined> records =
                IntStream.range(0, 200)
                        .mapToObj(n -> quarantined(Quarantined.Code.TOO_LARGE, longBody(n)))
                        .toList();

        testee().putQuarantined(district, KEY, records);

        assertThat(testee().quarantined(district, KEY)).isEqualTo(records);
    }

    @Test
    default void keepsDistrictsRunsAttemptsAndSequencesApart() {
        DistrictId district = SampleDistricts.fresh();
        List<PartKey> others =
                List.of(
                        new PartKey("run-2", 3, 0),
                        new PartKey("run-1", 4, 0),
                        new PartKey("run-1", 30, 0),
                        new PartKey("run-1", 3, 1),
                        new PartKey("run-1", 3, 4));
        testee().putChunk(district, KEY, creations(1));
        others.forEach(other -> testee().putChunk(district, other, creations(2)));

        assertThat(testee().chunk(district, KEY)).hasValue(creations(1));
        assertThat(others)
                .allSatisfy(other ->
                        assertThat(testee().chunk(district, other)).hasValue(creations(2)));
        assertThat(testee().chunk(SampleDistricts.fresh(), KEY)).isEmpty();
    }

    @Test
    default void forgetsSpillsAfterSevenDays() {
        DistrictId district = SampleDistricts.fresh();
        testee().putSpill(district, KEY, noise(5));

        clock().advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(testee().spill(district, KEY)).isPresent();
        clock().advance(Duration.ofMinutes(2));
        assertThat(testee().spill(district, KEY)).isEmpty();
    }

    @Test
    default void forgetsPlansAndQuarantinedRecordsAfterSixtyDays() {
        DistrictId district = SampleDistricts.fresh();
        testee().putChunk(district, KEY, creations(1));
        testee().putQuarantined(
                        district, KEY, List.of(quarantined(Quarantined.Code.WRONG_TYPE, "{}")));

        clock().advance(Duration.ofDays(60).minusMinutes(1));
        assertThat(testee().chunk(district, KEY)).isPresent();
        assertThat(testee().quarantined(district, KEY)).isNotEmpty();
        clock().advance(Duration.ofMinutes(2));
        assertThat(testee().chunk(district, KEY)).isEmpty();
        assertThat(testee().quarantined(district, KEY)).isEmpty();
    }

    private static Stream<Change> everyChange(Image image) {
        Image before = Image.of(SampleRoster.school("before"));
        return Stream.of(
                new Change.Create(image),
                new Change.Update(before, image),
                new Change.Restore(image, before),
                new Change.Archive(image));
    }

    private static List<Change> creations(int number) {
        List<Change> changes = new ArrayList<>();
        SampleRoster.students(number, 10)
                .forEach(stored -> changes.add(new Change.Create(stored.image())));
        return changes;
    }

    private static Quarantined quarantined(Quarantined.Code code, String body) {
        return new Quarantined(Kind.PERSON, "id", code, "roles.student.school", body);
    }

    /** A body that hardly compresses. */
    private static String longBody(int seed) {
        return new Random(seed)
                .ints(Quarantined.LONGEST_BODY, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
