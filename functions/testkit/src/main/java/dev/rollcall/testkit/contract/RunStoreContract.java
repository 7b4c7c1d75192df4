package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.RunStore.RunPage;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What {@link RunStore} promises. */
public interface RunStoreContract {
    RunStore testee();

    SteppingClock clock();

    @Test
    default void findsNoRunThatWasNeverCreated() {
        assertThat(testee().find(SampleDistricts.fresh(), "run-1")).isEmpty();
        assertThat(testee().report(SampleDistricts.fresh(), "run-1")).isEmpty();
    }

    @Test
    default void answersARunExactlyAsItWasStored() {
        DistrictId district = SampleDistricts.fresh();
        Run bare = queued(district, "run-1");
        Run full = SampleRuns.full(district, "run-2");
        testee().create(district, bare);
        testee().create(district, full);

        assertThat(testee().find(district, "run-1")).hasValue(bare);
        assertThat(testee().find(district, "run-2")).hasValue(full);
    }

    @Test
    default void leavesARunAloneThatIsCreatedAgain() {
        DistrictId district = SampleDistricts.fresh();
        testee().create(district, queued(district, "run-1"));
        Run changed = save(district, queued(district, "run-1").edit().settingsVersion(9).done());

        testee().create(district, queued(district, "run-1"));

        assertThat(testee().find(district, "run-1")).hasValue(changed);
    }

    @Test
    default void savesARunAndCountsItsVersion() {
        DistrictId district = SampleDistricts.fresh();
        testee().create(district, queued(district, "run-1"));

        Run once = save(district, queued(district, "run-1").edit().settingsVersion(2).done());
        Run twice = save(district, once.edit().settingsVersion(3).done());

        assertThat(once.version()).isEqualTo(queued(district, "run-1").version() + 1);
        assertThat(twice.version()).isEqualTo(once.version() + 1);
        assertThat(testee().find(district, "run-1")).hasValue(twice);
    }

    @Test
    default void savesNothingWhenAnotherWriterCameFirst() {
        DistrictId district = SampleDistricts.fresh();
        Run seen = queued(district, "run-1");
        testee().create(district, seen);
        Run theirs = save(district, seen.edit().settingsVersion(2).done());

        assertThat(testee().save(district, seen.edit().settingsVersion(3).done())).isEmpty();
        assertThat(testee().find(district, "run-1")).hasValue(theirs);
    }

    @Test
    default void savesNothingThatWasNeverCreated() {
        DistrictId district = SampleDistricts.fresh();

        assertThat(testee().save(district, queued(district, "run-1"))).isEmpty();
        assertThat(testee().find(district, "run-1")).isEmpty();
    }

    @Test
    default void letsExactlyOneOfSeveralWritersSave() throws InterruptedException {
        DistrictId district = SampleDistricts.fresh();
        testee().create(district, queued(district, "run-1"));

        assertThat(AtOnce.call(6, () -> testee().save(district, queued(district, "run-1"))))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    default void pagesThroughTheRunsNewestFirst() {
        DistrictId district = SampleDistricts.fresh();
        List<String> ids = IntStream.range(10, 35).mapToObj(n -> "run-" + n).toList();
        ids.forEach(id -> testee().create(district, queued(district, id)));
        testee().putReport(district, "run-20", 1, report(1));

        assertThat(pages(district, 4)).isEqualTo(ids.reversed());
    }

    @Test
    default void pagesThroughNothingInADistrictWithoutRuns() {
        testee().create(SampleDistricts.fresh(), queued(SampleDistricts.fresh(), "run-1"));

        assertThat(pages(SampleDistricts.fresh(), 10)).isEmpty();
    }

    @Test
    default void refusesACursorThatIsNotOurs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> testee().page(SampleDistricts.fresh(), "next please", 10));
    }

    @Test
    default void answersAReportAsItWasStoredLast() {
        DistrictId district = SampleDistricts.fresh();
        testee().putReport(district, "run-1", 1, report(1));
        testee().putReport(district, "run-1", 1, report(3_000));

        RunReport read = testee().report(district, "run-1").orElseThrow();

        assertThat(counts(read)).isEqualTo(counts(report(3_000)));
        assertThat(read.orphanMemberships()).isEqualTo(4);
        assertThat(read.duplicates()).isEqualTo(5);
        assertThat(read.remarks()).isEqualTo(report(1).remarks());
        assertThat(read.seats()).isEqualTo(new SeatCounts(1, 2, 3, 4, 5));
    }

    @Test
    default void keepsTheReportOfWhoeverTookTheRunOver() {
        DistrictId district = SampleDistricts.fresh();
        testee().putReport(district, "run-1", 7, report(2));

        testee().putReport(district, "run-1", 6, report(1));

        assertThat(counts(testee().report(district, "run-1").orElseThrow()))
                .isEqualTo(counts(report(2)));
    }

    @Test
    default void keepsAReportThatIsChangedByItsOwnersAfterwards() {
        DistrictId district = SampleDistricts.fresh();
        RunReport report = report(2);
        testee().putReport(district, "run-1", 1, report);

        report.tally().add("school-0", Kind.PERSON, Outcome.CREATED);

        assertThat(counts(testee().report(district, "run-1").orElseThrow()))
                .isEqualTo(counts(report(2)));
    }

    @Test
    default void keepsRunsAndReportsForFourHundredDays() {
        DistrictId district = SampleDistricts.fresh();
        testee().create(district, queued(district, "run-1"));
        testee().putReport(district, "run-1", 1, report(1));

        clock().advance(Duration.ofDays(400).minusMinutes(1));
        assertThat(testee().find(district, "run-1")).isPresent();
        assertThat(testee().report(district, "run-1")).isPresent();
        clock().advance(Duration.ofMinutes(2));
        assertThat(testee().find(district, "run-1")).isEmpty();
        assertThat(testee().report(district, "run-1")).isEmpty();
        assertThat(pages(district, 10)).isEmpty();
    }

    private Run save(DistrictId district, Run run) {
        return testee().save(district, run).orElseThrow();
    }

    private List<String> pages(DistrictId district, int limit) {
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            RunPage page = testee().page(district, cursor.orElseThrow(), limit);
            assertThat(page.runs()).hasSizeLessThanOrEqualTo(limit);
            page.runs().forEach(run -> ids.add(run.id()));
            cursor = page.next();
        }
        return ids;
    }

    private static Run queued(DistrictId district, String id) {
        return Run.queued(id, district, RunMode.FULL, Trigger.API, SampleRuns.ASKED);
    }

    private static RunReport report(int schools) {
        Tally tally = new Tally();
        for (int school = 0; school < schools; school++) {
            tally.add("school-" + school, Kind.PERSON, Outcome.CREATED, school);
            tally.add("school-" + school, Kind.CLASS, Outcome.IGNORED, 1);
        }
        tally.add("", Kind.TERM, Outcome.UNCHANGED, -1);
        return new RunReport(
                tally,
                4,
                5,
                List.of(
                        new Remark(Remark.Code.PARENT_MISSING, "school-1", 1),
                        new Remark(Remark.Code.FIELDS_OBFUSCATED, "", 7)),
                CensusStoreContract.census("run-1", schools),
                new SeatCounts(1, 2, 3, 4, 5),
                Map.of("default", new SeatCounts(1, 2, 3, 4, 5)));
    }

    private static Map<String, List<Integer>> counts(RunReport report) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        report.tally()
                .forEachSchool(
                        (school, row) -> counts.put(school, Arrays.stream(row).boxed().toList()));
        return counts;
    }
}
