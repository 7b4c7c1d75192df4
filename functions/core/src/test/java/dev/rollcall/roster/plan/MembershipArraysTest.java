package dev.rollcall.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

final class MembershipArraysTest {

    private static final int PEOPLE = 300;
    private static final int CLASSES = 40;

    private final RecordIndex classes = new RecordIndex();
    private final MembershipArrays arrays = new MembershipArrays();
    private final Map<Integer, Set<Membership>> model = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    @Test
    void knowsNothingAtFirst() {
        assertThat(arrays.size()).isZero();
        assertThat(arrays.of(0, classes)).isEmpty();
        assertThat(arrays.count(7)).isZero();
    }

    @Test
    void answersNothingForPeopleNoClassMentions() {
        add(5, 0, MemberRole.STUDENT, Optional.empty(), Optional.empty());

        assertThat(arrays.of(4, classes)).isEmpty();
        assertThat(arrays.of(6, classes)).isEmpty();
        assertThat(arrays.of(5_000, classes)).isEmpty();
        assertThat(arrays.count(5)).isEqualTo(1);
        assertThat(arrays.count(6)).isZero();
    }

    @Test
    void answersAPlaceOnceThoughTheSourceRepeatsIt() {
        add(1, 0, MemberRole.TEACHER, Optional.empty(), Optional.empty());
        add(1, 0, MemberRole.TEACHER, Optional.empty(), Optional.empty());

        assertThat(arrays.of(1, classes))
                .containsExactly(Membership.of("class0", MemberRole.TEACHER));
    }

    @Test
    void keepsTheRolesOfOneClassApart() {
        for (MemberRole role : MemberRole.values()) {
            add(1, 3, role, Optional.empty(), Optional.empty());
        }

        assertThat(arrays.of(1, classes))
                .extracting(Membership::role)
                .containsExactly(MemberRole.values());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 50", "4, 50", "5, 100", "6, 1"})
    void agreesWithAPlainMap(long seed, int datedPercent) {
        fill(new Random(seed), datedPercent);

        assertAgrees(arrays);
    }

    @ParameterizedTest
    @CsvSource({"7, 0", "8, 50", "9, 1"})
    void isReadBackBeforeAnybodyWasAskedFor(long seed, int datedPercent) throws IOException {
        fill(new Random(seed), datedPercent);

        assertAgrees(readBack(arrays));
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 50", "12, 1"})
    void isReadBackAfterSomebodyWasAskedFor(long seed, int datedPercent) throws IOException {
        fill(new Random(seed), datedPercent);
        arrays.of(0, classes);

        assertAgrees(readBack(arrays));
    }

    @ParameterizedTest
    @CsvSource({"13, 0, 50", "14, 50, 0", "15, 0, 0", "16, 100, 100"})
    void goesOnAfterItWasReadBack(long seed, int datedBefore, int datedAfter) throws IOException {
        Random random = new Random(seed);
        fill(random, datedBefore);
        MembershipArrays read = readBack(arrays);

        fill(read, random, datedAfter);

        assertAgrees(read);
    }

    @Test
    void isReadBackEmpty() throws IOException {
        MembershipArrays read = readBack(arrays);
        fill(read, new Random(17), 50);

        assertAgrees(read);
    }

    private void assertAgrees(MembershipArrays tested) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(tested.size()).isEqualTo(all);
        for (int person = 0; person < PEOPLE + 10; person++) {
            List<Membership> expected = List.copyOf(model.getOrDefault(person, Set.of()));
            assertThat(tested.of(person, classes)).isEqualTo(expected);
            assertThat(tested.count(person)).isEqualTo(counts.getOrDefault(person, 0));
        }
    }

    /** Enough to grow the arrays several times. */
    private void fill(Random random, int datedPercent) {
        fill(arrays, random, datedPercent);
    }

    private void fill(MembershipArrays target, Random random, int datedPercent) {
        for (int place = 0; place < 5_000; place++) {
            boolean dated = random.nextInt(100) < datedPercent;
            MemberRole role = MemberRole.values()[random.nextInt(MemberRole.values().length)];
            add(
                    target,
                    random.nextInt(PEOPLE),
                    random.nextInt(CLASSES),
                    role,
                    dated ? day(random) : Optional.empty(),
                    dated ? day(random) : Optional.empty());
        }
    }

    private static Optional<LocalDate> day(Random random) {
        return random.nextBoolean()
                ? Optional.of(LocalDate.EPOCH.plusDays(random.nextInt(5) - 2))
                : Optional.empty();
    }

    private void add(
            int person,
            int rosterClass,
            MemberRole role,
            Optional<LocalDate> begin,
            Optional<LocalDate> end) {
        add(arrays, person, rosterClass, role, begin, end);
    }

    private void add(
            MembershipArrays target,
            int person,
            int rosterClass,
            MemberRole role,
            Optional<LocalDate> begin,
            Optional<LocalDate> end) {
        String id = "class" + rosterClass;
        target.add(person, classes.intern(id), role, begin, end);
        model.computeIfAbsent(person, any -> new TreeSet<>())
                .add(new Membership(id, role, begin, end));
        counts.merge(person, 1, Integer::sum);
    }

    private static MembershipArrays readBack(MembershipArrays arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        arrays.writeTo(new DataOutputStream(bytes));
        return MembershipArrays.readFrom(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
