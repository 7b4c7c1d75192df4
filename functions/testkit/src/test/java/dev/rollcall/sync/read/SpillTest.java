package dev.rollcall.sync.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.ReadState;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryPlanStore;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;

/** What a read knows, carried over to a later slice in parts of 4 MiB. */
final class SpillTest {

    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");
    private static final int PART = 4 * 1024 * 1024;
    private static final int PEOPLE = 25_000;

    private final PlanStore store = new InMemoryPlanStore(new SteppingClock());
    private final Spill spill = new Spill(store, DISTRICT, "run-1");

    @Test
    @DisplayName("F-05 carries a large district over in parts, whole and in order")
    void carriesALargeDistrictOver() {
        int parts = spill.save(stateOf(PEOPLE), 1);

        ReadState loaded = spill.load(1, parts).orElseThrow();

        assertThat(parts).isEqualTo(2);
        assertThat(sizes(parts)).allMatch(size -> size < PART + 10_000);
        assertThat(loaded.index(Kind.PERSON).size()).isEqualTo(PEOPLE);
        assertThat(loaded.index(Kind.PERSON).id(PEOPLE - 1)).startsWith((PEOPLE - 1) + "-");
    }

    @Test
    @DisplayName("F-05 is nothing to go on from when one of its parts has expired")
    void isNothingWithoutOneOfItsParts() {
        int parts = spill.save(stateOf(3), 1);

        assertThat(parts).isEqualTo(1);
        assertThat(spill.load(1, parts)).isPresent();
        assertThat(spill.load(1, parts + 1)).isEmpty();
        assertThat(spill.load(2, parts)).isEmpty();
    }

    private IntStream sizes(int parts) {
        return IntStream.range(0, parts)
                .map(part ->
                        store.spill(DISTRICT, new PartKey("run-1", 1, part)).orElseThrow().length);
    }

    private static ReadState stateOf(int people) {
        Random random = new Random(7);
        ReadState state = new ReadState();
        for (int number = 0; number < people; number++) {
            state.index(Kind.PERSON)
                    .store(number + "-" + text(random), any(random), any(random), Archived.NO);
        }
        return state;
    }

    /** Longer than ids are, so that few records fill a part. */
    private static String text(Random random) {
        byte[] bytes = new byte[150];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Fingerprint any(Random random) {
        return new Fingerprint(random.nextLong(), random.nextLong());
    }
}
