package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@link CensusStore} promises. */
public interface CensusStoreContract {
    CensusStore testee();

    @Test
    default void answersAnEmptyCensusWhenNoneWasEverTaken() {
        assertThat(testee().find(SampleDistricts.fresh())).isEqualTo(Census.empty());
    }

    @Test
    default void answersTheCensusExactlyAsItWasSaved() {
        DistrictId district = SampleDistricts.fresh();
        testee().save(district, 1, census("run-1", 40));

        assertThat(testee().find(district)).isEqualTo(census("run-1", 40));
    }

    @Test
    default void keepsTheCensusOfADistrictWithThousandsOfSchools() {
        DistrictId district = SampleDistricts.fresh();
        testee().save(district, 1, census("run-1", 20_000));

        assertThat(testee().find(district)).isEqualTo(census("run-1", 20_000));
    }

    @Test
    default void replacesTheCensusOfTheSameOrAnEarlierGeneration() {
        DistrictId district = SampleDistricts.fresh();
        testee().save(district, 5, census("run-1", 1));
        testee().save(district, 5, census("run-2", 2));
        assertThat(testee().find(district).runId()).isEqualTo("run-2");

        testee().save(district, 6, Census.empty());
        assertThat(testee().find(district)).isEqualTo(Census.empty());
    }

    @Test
    default void leavesTheCensusOfANewerGenerationAlone() {
        DistrictId district = SampleDistricts.fresh();
        testee().save(district, 6, census("run-2", 2));
        testee().save(district, 5, census("run-1", 1));

        assertThat(testee().find(district)).isEqualTo(census("run-2", 2));
    }

    /** A census with every value there is. */
    static Census census(String runId, int schools) {
        Map<String, Headcount> people = new TreeMap<>();
        for (int school = 0; school < schools; school++) {
            people.put("school-" + school, new Headcount(school + 2, school + 1, 1, 3));
        }
        Removals removals =
                new Removals(
                        SampleRoster.WRITTEN.plusMillis(7),
                        Map.of(Kind.PERSON, 7, Kind.CLASS, 1),
                        30,
                        Map.of("school-1", new Headcount(7, 6, 1, 0)));
        return new Census(
                runId,
                Map.of(Kind.PERSON, 1_234, Kind.SCHOOL, schools),
                99_999,
                people,
                List.of(removals, removals),
                List.of(removals));
    }
}
