package dev.rollcall.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census.Removals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

final class CensusTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Removals SOME =
            new Removals(NOW, Map.of(Kind.PERSON, 3), 2, Map.of("s1", new Headcount(3, 3, 0, 0)));
    private static final Census CENSUS =
            new Census(
                    "r1",
                    Map.of(Kind.PERSON, 7),
                    9,
                    Map.of("s1", new Headcount(7, 5, 2, 0)),
                    List.of(SOME),
                    List.of(SOME));

    @Test
    void countsEveryKindEvenWhereThereIsNone() {
        assertThat(Census.empty().active()).containsOnlyKeys(Kind.values());
        assertThat(Census.empty().active(Kind.PERSON)).isZero();
        assertThat(CENSUS.active(Kind.PERSON)).isEqualTo(7);
        assertThat(CENSUS.active(Kind.CLASS)).isZero();
    }

    @Test
    void knowsNobodyOfASchoolItNeverHeardOf() {
        assertThat(CENSUS.school("s1").students()).isEqualTo(5);
        assertThat(CENSUS.school("s2")).isEqualTo(Headcount.NONE);
    }

    @Test
    void forgetsRemovalsAndPassesAloneWhenRearmed() {
        Census rearmed = CENSUS.rearmed();

        assertThat(rearmed.removals()).isEmpty();
        assertThat(rearmed.passes()).isEmpty();
        assertThat(rearmed.active()).isEqualTo(CENSUS.active());
        assertThat(rearmed.memberships()).isEqualTo(9);
        assertThat(rearmed.schools()).isEqualTo(CENSUS.schools());
        assertThat(rearmed.runId()).isEqualTo("r1");
    }

    @Test
    void comparesCountsWhateverTheRun() {
        assertThat(CENSUS.sameCounts(with("r2", 7, 9, 7, List.of(SOME), List.of(SOME)))).isTrue();
        assertThat(CENSUS.sameCounts(with("r1", 8, 9, 7, List.of(SOME), List.of(SOME)))).isFalse();
        assertThat(CENSUS.sameCounts(with("r1", 7, 8, 7, List.of(SOME), List.of(SOME)))).isFalse();
        assertThat(CENSUS.sameCounts(with("r1", 7, 9, 8, List.of(SOME), List.of(SOME)))).isFalse();
        assertThat(CENSUS.sameCounts(with("r1", 7, 9, 7, List.of(), List.of(SOME)))).isFalse();
        assertThat(CENSUS.sameCounts(with("r1", 7, 9, 7, List.of(SOME), List.of()))).isFalse();
    }

    @Test
    void isNoRemovalOnlyWhenNothingWasTakenAway() {
        assertThat(SOME.of(Kind.PERSON)).isEqualTo(3);
        assertThat(SOME.of(Kind.CLASS)).isZero();
        assertThat(SOME.isNone()).isFalse();
        assertThat(new Removals(NOW, Map.of(), 1, Map.of()).isNone()).isFalse();
        assertThat(new Removals(NOW, Map.of(Kind.TERM, 1), 0, Map.of()).isNone()).isFalse();
        assertThat(new Removals(NOW, Map.of(Kind.TERM, 0), 0, Map.of()).isNone()).isTrue();
    }

    private static Census with(
            String run,
            int people,
            int memberships,
            int inSchool,
            List<Removals> removals,
            List<Removals> passes) {
        return new Census(
                run,
                Map.of(Kind.PERSON, people),
                memberships,
                Map.of("s1", new Headcount(inSchool, 5, 2, 0)),
                removals,
                passes);
    }
}
