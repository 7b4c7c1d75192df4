package dev.rollcall.roster.plan;

import static dev.rollcall.roster.SmallRoster.in;
import static dev.rollcall.roster.SmallRoster.renamed;
import static dev.rollcall.roster.SmallRoster.rosterClass;
import static dev.rollcall.roster.SmallRoster.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.PlanStore.PartKey;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class PlanWriterTest {

    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");
    private static final Image BEFORE = in(student("p", "s1"), "a");
    private static final Image AFTER = in(student("p", "s1"), "b");
    private static final Image RENAMED = in(renamed(student("p", "s1")), "a");

    private final KeptChunks store = new KeptChunks();
    private final PlanDraft draft = new PlanDraft();
    private final PlanWriter writer = new PlanWriter(store, DISTRICT, "r1", 7, draft);

    @Nested
    class CuttingChunks {

        @Test
        void storesNothingOfAnEmptyPlan() {
            writer.flush();

            assertThat(store.chunks).isEmpty();
            assertThat(writer.chunks()).isZero();
        }

        @Test
        void keepsChangesUntilTheyWeighAChunk() {
            addStudents(15_999);
            assertThat(store.chunks).isEmpty();

            addStudents(1);
            assertThat(store.chunks.values()).extracting(List::size).containsExactly(16_000);
        }

        @Test
        void namesChunksByRunAttemptAndNumber() {
            addStudents(16_001);
            writer.flush();

            assertThat(store.chunks.keySet())
                    .containsExactly(new PartKey("r1", 7, 0), new PartKey("r1", 7, 1));
            assertThat(writer.chunks()).isEqualTo(2);
            assertThat(writer.attempt()).isEqualTo(7);
        }

        @Test
        void losesNothingAndKeepsTheOrder() {
            addStudents(36_000);
            writer.flush();

            assertThat(store.chunks.values().stream().flatMap(List::stream))
                    .extracting(change -> change.key().id())
                    .containsExactlyElementsOf(
                            IntStream.range(0, 36_000).mapToObj(n -> "p" + n).toList());
        }

        @Test
        void weighsPlacesToo() {
            Image busy = in(student("p", "s1"), ids(3_999));
            for (int number = 0; number < 8; number++) {
                writer.add(new Change.Create(busy));
            }

            assertThat(store.chunks.values()).extracting(List::size).containsExactly(4, 4);
        }

        @Test
        void weighsWhatWasBeforeToo() {
            Image busy = in(student("p", "s1"), ids(3_999));
            Image renamed = in(renamed(student("p", "s1")), ids(3_999));
            for (int number = 0; number < 6; number++) {
                writer.add(new Change.Update(busy, renamed));
            }

            assertThat(store.chunks.values()).extracting(List::size).containsExactly(3, 3);
        }

        @Test
        void weighsTheMembersOfAClass() {
            for (int number = 0; number < 2; number++) {
                writer.add(new Change.Create(Image.of(rosterClass("c", "s1", ids(16_000)))));
            }

            assertThat(store.chunks.values()).extracting(List::size).containsExactly(1, 1);
        }

        @Test
        void goesOnWhereAnEarlierSliceStopped() {
            addStudents(1);
            writer.flush();

            PlanWriter next = new PlanWriter(store, DISTRICT, "r1", 7, draft);
            next.add(new Change.Create(BEFORE));
            next.flush();

            assertThat(store.chunks.keySet())
                    .containsExactly(new PartKey("r1", 7, 0), new PartKey("r1", 7, 1));
        }

        private void addStudents(int number) {
            int first = draft.changes();
            for (int next = first; next < first + number; next++) {
                writer.add(new Change.Create(Image.of(student("p" + next, "s1"))));
            }
        }

        private String[] ids(int number) {
            return IntStream.range(0, number).mapToObj(n -> "id" + n).toArray(String[]::new);
        }
    }

    @Test
    void countsWhatItWrites() {
        writer.add(new Change.Create(BEFORE));
        writer.add(new Change.Archive(Image.of(student("q", "s2"))));

        assertThat(draft.changes()).isEqualTo(2);
        assertThat(draft.tally().of("s1", Kind.PERSON, Outcome.CREATED)).isEqualTo(1);
        assertThat(draft.tally().of("s2", Kind.PERSON, Outcome.ARCHIVED)).isEqualTo(1);
        assertThat(draft.figures().netMemberships()).isEqualTo(1);
    }

    @Nested
    class Sealing {

        @Test
        void storesWhatIsPendingFirst() {
            writer.add(new Change.Create(BEFORE));
            writer.fingerprint();

            assertThat(store.chunks).hasSize(1);
        }

        @Test
        void sealsTheSamePlanAlikeWhoeverWritesIt() {
            Change change = new Change.Update(BEFORE, AFTER);
            PlanWriter other = new PlanWriter(new KeptChunks(), DISTRICT, "r2", 8, new PlanDraft());
            writer.add(change);
            other.add(change);

            assertThat(writer.fingerprint()).isEqualTo(other.fingerprint());
            assertThat(writer.fingerprint()).isEqualTo(other.fingerprint());
        }

        /** T-14: an approval must mean this plan and no other. */
        @Test
        void sealsEveryOtherPlanDifferently() {
            Change update = new Change.Update(BEFORE, AFTER);
            Change other = new Change.Create(in(student("q", "s1"), "a"));

            assertThat(
                            Stream.of(
                                    seal(),
                                    seal(update),
                                    seal(new Change.Update(BEFORE, RENAMED)),
                                    seal(new Change.Update(RENAMED, AFTER)),
                                    seal(new Change.Update(AFTER, BEFORE)),
                                    seal(new Change.Restore(BEFORE, AFTER)),
                                    seal(new Change.Create(BEFORE)),
                                    seal(new Change.Create(AFTER)),
                                    seal(new Change.Archive(BEFORE)),
                                    seal(new Change.Archive(RENAMED)),
                                    seal(update, other),
                                    seal(other, update),
                                    seal(update, other, other),
                                    seal(other)))
                    .doesNotHaveDuplicates();
        }

        @Test
        void heedsTheOrderOfChunks() {
            Change one = new Change.Create(BEFORE);
            Change two = new Change.Create(in(student("q", "s1")));

            assertThat(sealOfChunks(one, two)).isNotEqualTo(sealOfChunks(two, one));
        }

        private Fingerprint seal(Change... changes) {
            PlanWriter sealed =
                    new PlanWriter(new KeptChunks(), DISTRICT, "r1", 7, new PlanDraft());
            Arrays.stream(changes).forEach(sealed::add);
            return sealed.fingerprint();
        }

        private Fingerprint sealOfChunks(Change... changes) {
            PlanWriter sealed =
                    new PlanWriter(new KeptChunks(), DISTRICT, "r1", 7, new PlanDraft());
            for (Change change : changes) {
                sealed.add(change);
                sealed.flush();
            }
            return sealed.fingerprint();
        }
    }
}
