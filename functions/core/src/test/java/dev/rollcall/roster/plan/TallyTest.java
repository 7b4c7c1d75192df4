package dev.rollcall.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Kind;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void countsNothingAtFirst() {
        assertThat(tally.total(Kind.PERSON, Outcome.CREATED)).isZero();
        assertThat(tally.of("s1", Kind.PERSON, Outcome.CREATED)).isZero();
    }

    @Test
    void keepsEveryKindAndOutcomeApart() {
        int number = 0;
        for (Kind kind : Kind.values()) {
            for (Outcome outcome : Outcome.values()) {
                tally.add("s1", kind, outcome, ++number);
            }
        }

        number = 0;
        for (Kind kind : Kind.values()) {
            for (Outcome outcome : Outcome.values()) {
                assertThat(tally.of("s1", kind, outcome)).isEqualTo(++number);
            }
        }
    }

    @Test
    void addsUpOverSchoolsAndTheDistrict() {
        tally.add("s1", Kind.PERSON, Outcome.CREATED);
        tally.add("s2", Kind.PERSON, Outcome.CREATED, 4);
        tally.add("", Kind.PERSON, Outcome.CREATED);
        tally.add("s2", Kind.CLASS, Outcome.CREATED);

        assertThat(tally.total(Kind.PERSON, Outcome.CREATED)).isEqualTo(6);
        assertThat(tally.of("s2", Kind.PERSON, Outcome.CREATED)).isEqualTo(4);
    }

    @Test
    void takesSomeBack() {
        tally.add("s1", Kind.PERSON, Outcome.ARCHIVED, 3);
        tally.add("s1", Kind.PERSON, Outcome.ARCHIVED, -1);

        assertThat(tally.total(Kind.PERSON, Outcome.ARCHIVED)).isEqualTo(2);
    }

    @Test
    void handsOverRowsThatMakeTheSameTally() {
        tally.add("s2", Kind.CLASS, Outcome.UPDATED, 2);
        tally.add("s1", Kind.PERSON, Outcome.HELD_BACK, 3);
        Tally copy = new Tally();
        List<String> schools = new ArrayList<>();

        tally.forEachSchool((school, row) -> {
            schools.add(school);
            copy.put(school, row);
            row[0] = 99;
        });

        assertThat(schools).containsExactly("s1", "s2");
        assertThat(copy.of("s1", Kind.PERSON, Outcome.HELD_BACK)).isEqualTo(3);
        assertThat(copy.of("s2", Kind.CLASS, Outcome.UPDATED)).isEqualTo(2);
        assertThat(copy.total(Kind.SCHOOL, Outcome.CREATED)).isZero();
        assertThat(tally.total(Kind.SCHOOL, Outcome.CREATED)).isZero();
    }

    @Test
    void laysOutcomesOutWithinKinds() {
        tally.add("s1", Kind.TERM, Outcome.UPDATED, 7);
        List<Integer> found = new ArrayList<>();

        tally.forEachSchool((school, row) -> {
            assertThat(row).hasSize(Tally.columns());
            found.add(row[Outcome.values().length + 1]);
        });

        assertThat(Tally.columns()).isEqualTo(5 * 8);
        assertThat(found).containsExactly(7);
    }

    @Test
    void namesOutcomesAsReportsDo() {
        assertThat(Outcome.values())
                .extracting(Outcome::code)
                .containsExactly(
                        "created",
                        "updated",
                        "unchanged",
                        "archived",
                        "restored",
                        "quarantined",
                        "heldBack",
                        "ignored");
    }
}
