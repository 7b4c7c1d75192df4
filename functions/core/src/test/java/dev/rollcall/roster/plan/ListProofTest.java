package dev.rollcall.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.plan.ListProof.Seams;
import dev.rollcall.roster.plan.ListProof.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** F-14: what counts as proof that a list read by offsets is whole. */
final class ListProofTest {

    private static final OptionalInt UNTOLD = OptionalInt.empty();

    private final ListProof proof = new ListProof();

    @Test
    void saysNothingOfListsThatProveThemselves() {
        proof.begin();

        assertThat(proof.end()).isEqualTo(Verdict.WITHOUT_EVIDENCE);
    }

    @Test
    void provesAListWhoseSeamsFitAndWhoseTotalIsMet() {
        proof.begin();

        assertThat(proof.take(List.of("a", "b"), 0, OptionalInt.of(3))).isTrue();
        assertThat(proof.take(List.of("b", "c"), 1, OptionalInt.of(3))).isTrue();
        assertThat(proof.take(List.of("c"), 1, OptionalInt.of(3))).isTrue();
        assertThat(proof.end()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void provesAnEmptyListOfWhichThePortalSaysThatItIsEmpty() {
        proof.begin();
        proof.take(List.of(), 0, OptionalInt.of(0));

        assertThat(proof.end()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void readsAListWithoutTotalsUntilTwoReadingsServeTheSameRows() {
        readOnce(UNTOLD, "a", "b");
        assertThat(proof.end()).isEqualTo(Verdict.AGAIN);

        readOnce(UNTOLD, "a", "c");
        assertThat(proof.end()).isEqualTo(Verdict.AGAIN);

        readOnce(UNTOLD, "c", "a");
        assertThat(proof.end()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void givesUpOnAListWithoutTotalsThatIsNeverTheSame() {
        readOnce(UNTOLD, "a");
        assertThat(proof.end()).isEqualTo(Verdict.AGAIN);
        readOnce(UNTOLD, "a", "b");
        assertThat(proof.end()).isEqualTo(Verdict.AGAIN);
        readOnce(UNTOLD, "a", "b", "c");
        assertThat(proof.end()).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void neverProvesAListThatIsShorterThanItsTotalHoweverOftenItIs() {
        for (int reading = 1; reading < ListProof.MOST_READINGS; reading++) {
            readOnce(OptionalInt.of(5), "a", "b");
            assertThat(proof.end()).isEqualTo(Verdict.AGAIN);
        }
        readOnce(OptionalInt.of(5), "a", "b");
        assertThat(proof.end()).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void breaksOffAReadingWhoseTotalMoves() {
        proof.begin();
        proof.take(List.of("a", "b"), 0, OptionalInt.of(4));

        assertThat(proof.take(List.of("b", "c"), 1, OptionalInt.of(5))).isFalse();
        assertThat(proof.end()).isEqualTo(Verdict.AGAIN);
    }

    @Test
    void breaksOffAReadingWhoseSeamDoesNotFit() {
        proof.begin();
        proof.take(List.of("a", "b"), 0, OptionalInt.of(4));

        assertThat(proof.take(List.of("c", "d"), 1, OptionalInt.of(4))).isFalse();
    }

    @Test
    void breaksOffWhereThePageBehindASeamIsEmpty() {
        proof.begin();
        proof.take(List.of("a", "b"), 0, UNTOLD);

        assertThat(proof.take(List.of(), 1, UNTOLD)).isFalse();
    }

    @Test
    void breaksOffWhenALaterPageBeginsLikeAnEarlierOne() {
        proof.begin();
        proof.take(List.of("a", "b"), 0, OptionalInt.of(6));
        proof.take(List.of("b", "c", "d"), 1, OptionalInt.of(6));

        assertThat(proof.take(List.of("d", "a", "x"), 1, OptionalInt.of(6))).isFalse();
    }

    @Test
    void readsTheLastReadingToItsEndWhateverItIsLike() {
        for (int reading = 0; reading < ListProof.MOST_READINGS; reading++) {
            proof.begin();
            proof.take(List.of("a", "b"), 0, OptionalInt.of(4));
            boolean goesOn = proof.take(List.of("c", "d"), 1, OptionalInt.of(4));

            assertThat(goesOn).isEqualTo(reading == ListProof.MOST_READINGS - 1);
            proof.end();
        }
        assertThat(proof.end()).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void readsWithoutSeamsFromAPortalThatRoundsOffsetsToPages() {
        assertThat(proof.begin()).isEqualTo(Seams.OVERLAPPED);
        proof.take(List.of("a", "b"), 0, OptionalInt.of(4));
        assertThat(proof.take(List.of("a", "b"), 1, OptionalInt.of(4))).isFalse();
        assertThat(proof.end()).isEqualTo(Verdict.AGAIN);

        assertThat(proof.begin()).isEqualTo(Seams.APART);
        proof.take(List.of("a", "b"), 0, OptionalInt.of(4));
        proof.take(List.of("c", "d"), 0, OptionalInt.of(4));
        assertThat(proof.end()).isEqualTo(Verdict.PROVEN);
    }

    /** Some portals heed neither offset nor limit. */
    @Test
    void provesAListThatIsServedWholeWhateverIsAskedFor() {
        proof.begin();
        proof.take(List.of("a", "b", "c"), 0, OptionalInt.of(3));
        assertThat(proof.take(List.of("a", "b", "c"), 1, OptionalInt.of(3))).isFalse();
        assertThat(proof.end()).isEqualTo(Verdict.AGAIN);

        assertThat(proof.begin()).isEqualTo(Seams.APART);
        proof.take(List.of("a", "b", "c"), 0, OptionalInt.of(3));
        assertThat(proof.take(List.of("a", "b", "c"), 0, OptionalInt.of(3))).isTrue();
        assertThat(proof.end()).isEqualTo(Verdict.PROVEN);
    }

    /** Else a portal that is stuck would be asked for the same page thousands of times. */
    @Test
    void givesUpTheLastReadingWhereItGoesInCircles() {
        for (int reading = 1; reading < ListProof.MOST_READINGS; reading++) {
            proof.begin();
            proof.take(List.of("a", "b", "c"), 0, UNTOLD);
            proof.take(List.of("x", "y", "z"), 1, UNTOLD);
            assertThat(proof.end()).isEqualTo(Verdict.AGAIN);
        }
        proof.begin();
        proof.take(List.of("a", "b", "c"), 0, UNTOLD);

        assertThat(proof.take(List.of("x", "y", "z"), 1, UNTOLD)).isTrue();
        assertThat(proof.take(List.of("x", "y", "z"), 1, UNTOLD)).isFalse();
        assertThat(proof.end()).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void neverProvesAPortalThatServesOnePageForEveryOffset() {
        proof.begin();
        proof.take(List.of("a", "b"), 0, OptionalInt.of(4));
        proof.take(List.of("a", "b"), 1, OptionalInt.of(4));
        assertThat(proof.end()).isEqualTo(Verdict.AGAIN);
        for (int reading = 2; reading <= ListProof.MOST_READINGS; reading++) {
            proof.begin();
            proof.take(List.of("a", "b"), 0, OptionalInt.of(4));
            proof.take(List.of("a", "b"), 0, OptionalInt.of(4));
        }
        assertThat(proof.end()).isEqualTo(Verdict.UNPROVEN);
    }

    /**
     * Rows come and go before, between and behind the pages; those that stay must all be served.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void neverProvesAReadingThatMissedARowThatStoodAllTheWhile(boolean totals) {
        int proven = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            proven += readWhileItChanges(new Random(seed), totals) ? 1 : 0;
        }
        assertThat(proven).isPositive();
    }

    private static boolean readWhileItChanges(Random random, boolean totals) {
        TreeSet<String> list = new TreeSet<>();
        for (int row = 0; row < 12; row++) {
            list.add(name(random));
        }
        TreeSet<String> stood = new TreeSet<>(list);
        List<String> served = new ArrayList<>();
        ListProof proof = new ListProof();
        Verdict verdict = Verdict.AGAIN;
        while (verdict == Verdict.AGAIN) {
            proof.begin();
            read(proof, random, list, stood, served, totals);
            verdict = proof.end();
        }
        if (verdict == Verdict.PROVEN) {
            assertThat(served).containsAll(stood);
        }
        return verdict == Verdict.PROVEN;
    }

    private static void read(
            ListProof proof,
            Random random,
            Set<String> list,
            Set<String> stood,
            List<String> served,
            boolean totals) {
        served.clear();
        int position = 0;
        boolean goesOn = true;
        while (goesOn) {
            change(random, list, stood);
            int overlap = position > 0 ? 1 : 0;
            List<String> page = list.stream().skip(position - overlap).limit(4).toList();
            OptionalInt total = totals ? OptionalInt.of(list.size()) : OptionalInt.empty();
            served.addAll(page);
            goesOn = proof.take(page, overlap, total) && page.size() > overlap;
            position += Math.max(0, page.size() - overlap);
        }
    }

    /** Often as many rows come as go, so that no total tells. */
    private static void change(Random random, Set<String> list, Set<String> stood) {
        if (random.nextInt(4) > 0) {
            return;
        }
        List<String> rows = new ArrayList<>(list);
        Collections.shuffle(rows, random);
        list.remove(rows.getFirst());
        stood.remove(rows.getFirst());
        list.add(name(random));
    }

    private static String name(Random random) {
        return String.valueOf((char) ('a' + random.nextInt(26))) + random.nextInt(1_000);
    }

    private void readOnce(OptionalInt total, String... rows) {
        proof.begin();
        proof.take(List.of(rows), 0, total);
        proof.take(List.of(rows[rows.length - 1]), 1, total);
    }
}
