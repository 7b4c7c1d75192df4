package dev.rollcall.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.MarkSink.Archived;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class RecordIndexTest {

    private static final Fingerprint CONTENT = new Fingerprint(1, 2);
    private static final Fingerprint PLACES = new Fingerprint(3, 4);

    private final RecordIndex index = new RecordIndex();

    @Test
    void numbersIdsInOrderOfFirstMention() {
        assertThat(index.intern("b")).isZero();
        assertThat(index.intern("a")).isEqualTo(1);
        assertThat(index.intern("b")).isZero();
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.id(1)).isEqualTo("a");
    }

    @Test
    void tellsIdsApartByCaseAndAccent() {
        assertThat(List.of(index.intern("a"), index.intern("A"), index.intern("\u00E1")))
                .containsExactly(0, 1, 2);
        assertThat(index.id(2)).isEqualTo("\u00E1");
    }

    @Test
    void takesTheEmptyIdAndAVeryLongOne() {
        String giant = "x".repeat(100_000);

        assertThat(index.intern("")).isZero();
        assertThat(index.intern(giant)).isEqualTo(1);
        assertThat(index.id(0)).isEmpty();
        assertThat(index.id(1)).isEqualTo(giant);
    }

    @Test
    void growsPastAHundredThousandIds() {
        for (int number = 0; number < 120_000; number++) {
            assertThat(index.intern("id-" + number)).isEqualTo(number);
        }

        assertThat(index.size()).isEqualTo(120_000);
        for (int number = 0; number < 120_000; number += 7) {
            assertThat(index.intern("id-" + number)).isEqualTo(number);
            assertThat(index.id(number)).isEqualTo("id-" + number);
        }
    }

    @Test
    void keepsApartIdsOfTheSameHash() {
        List<String> ids = sameHash(10);
        ids.forEach(index::intern);

        assertThat(index.size()).isEqualTo(1_024);
        assertThat(ids).allSatisfy(id -> assertThat(index.id(index.intern(id))).isEqualTo(id));
    }

    @Test
    void knowsWhatIsStored() {
        index.store("active", CONTENT, Fingerprint.NONE, Archived.NO);
        index.store("archived", CONTENT, Fingerprint.NONE, Archived.YES);
        int served = index.intern("served");

        assertThat(index.isStored(0)).isTrue();
        assertThat(index.isArchived(0)).isFalse();
        assertThat(index.isStored(1)).isTrue();
        assertThat(index.isArchived(1)).isTrue();
        assertThat(index.isStored(served)).isFalse();
    }

    @Test
    void matchesOnlyWhatIsStoredExactly() {
        index.store("p", CONTENT, PLACES, Archived.NO);

        assertThat(index.matches(0, CONTENT, PLACES)).isTrue();
        assertThat(index.matches(0, CONTENT, Fingerprint.NONE)).isFalse();
        assertThat(index.matches(0, PLACES, PLACES)).isFalse();
        assertThat(index.matches(0, new Fingerprint(1, 3), PLACES)).isFalse();
        assertThat(index.matches(0, CONTENT, new Fingerprint(3, 5))).isFalse();
    }

    @Test
    void matchesNoMembershipsWhereNoneAreStored() {
        index.store("first", CONTENT, Fingerprint.NONE, Archived.NO);
        index.store("second", CONTENT, PLACES, Archived.NO);
        for (int number = 0; number < 1_000; number++) {
            index.store("more" + number, CONTENT, Fingerprint.NONE, Archived.NO);
        }

        assertThat(index.matches(0, CONTENT, Fingerprint.NONE)).isTrue();
        assertThat(index.matches(1, CONTENT, PLACES)).isTrue();
        assertThat(index.matches(1_000, CONTENT, Fingerprint.NONE)).isTrue();
    }

    @Test
    void saysWhetherARecordWasServedBefore() {
        int ordinal = index.intern("p");

        assertThat(index.isSeen(ordinal)).isFalse();
        assertThat(index.see(ordinal)).isTrue();
        assertThat(index.see(ordinal)).isFalse();
        assertThat(index.isSeen(ordinal)).isTrue();
    }

    @Test
    void missesOnlyActiveRecordsNeitherServedNorExempt() {
        store("missing", Archived.NO);
        store("archived", Archived.YES);
        store("served", Archived.NO);
        store("exempt", Archived.NO);
        index.see(index.intern("served"));
        index.see(index.intern("new"));
        index.exempt("exempt");
        index.exempt("unknown");

        assertThat(missing(index)).containsExactly("missing");
    }

    /** The first id too many for the arrays may be that of an unreadable record. */
    @Test
    void growsForAnExemptIdToo() {
        for (int number = 0; number < 5_000; number++) {
            index.exempt("exempt" + number);
        }
        store("exempt4999", Archived.NO);
        store("missing", Archived.NO);

        assertThat(index.size()).isEqualTo(5_001);
        assertThat(missing(index)).containsExactly("missing");
    }

    @Test
    void countsAsPresentWhatIsActiveOrServed() {
        store("missing", Archived.NO);
        store("archived", Archived.YES);
        store("back", Archived.YES);
        store("served", Archived.NO);
        index.see(index.intern("back"));
        index.see(index.intern("served"));
        index.see(index.intern("new"));
        index.intern("onlyMentioned");
        index.exempt("onlyExempt");

        assertThat(index.present()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isReadBackAsItWasWritten(long seed) throws IOException {
        fill(new Random(seed));
        RecordIndex read = readBack(index);

        assertThat(read.size()).isEqualTo(index.size());
        assertThat(read.present()).isEqualTo(index.present());
        assertThat(missing(read)).isEqualTo(missing(index));
        for (int ordinal = 0; ordinal < index.size(); ordinal++) {
            assertThat(describe(read, ordinal)).isEqualTo(describe(index, ordinal));
        }
    }

    @Test
    void goesOnAfterItWasReadBack() throws IOException {
        fill(new Random(4));
        RecordIndex read = readBack(index);
        int size = read.size();

        assertThat(read.intern("brand new")).isEqualTo(size);
        assertThat(read.intern(read.id(0))).isZero();
    }

    private void store(String id, Archived archived) {
        index.store(id, CONTENT, Fingerprint.NONE, archived);
    }

    private void fill(Random random) {
        for (int round = 0; round < 3_000; round++) {
            String id = "id" + random.nextInt(2_000);
            switch (random.nextInt(4)) {
                case 0 -> index.store(id, print(random), print(random), archived(random));
                case 1 -> index.store(id, print(random), Fingerprint.NONE, archived(random));
                case 2 -> index.see(index.intern(id));
                default -> index.exempt(id);
            }
        }
    }

    private static Fingerprint print(Random random) {
        return new Fingerprint(random.nextInt(2), random.nextInt(2) + 1);
    }

    private static Archived archived(Random random) {
        return random.nextBoolean() ? Archived.YES : Archived.NO;
    }

    private static String describe(RecordIndex index, int ordinal) {
        StringBuilder text = new StringBuilder(index.id(ordinal));
        text.append(index.isStored(ordinal)).append(index.isArchived(ordinal));
        text.append(index.isSeen(ordinal));
        for (Fingerprint content : prints()) {
            for (Fingerprint places : prints()) {
                text.append(index.matches(ordinal, content, places));
            }
        }
        return text.toString();
    }

    private static List<Fingerprint> prints() {
        return List.of(
                Fingerprint.NONE,
                new Fingerprint(0, 1),
                new Fingerprint(0, 2),
                new Fingerprint(1, 1),
                new Fingerprint(1, 2));
    }

    private static List<String> missing(RecordIndex index) {
        List<String> missing = new ArrayList<>();
        index.forEachMissing(ordinal -> missing.add(index.id(ordinal)));
        return missing;
    }

    private static RecordIndex readBack(RecordIndex index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        index.writeTo(new DataOutputStream(bytes));
        return RecordIndex.readFrom(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /** Every word of so many pairs: "Aa" and "BB" have the same hash in any polynomial of 31. */
    private static List<String> sameHash(int pairs) {
        List<String> words = List.of("");
        for (int pair = 0; pair < pairs; pair++) {
            words = words.stream().flatMap(w -> List.of(w + "Aa", w + "BB").stream()).toList();
        }
        return words;
    }
}
