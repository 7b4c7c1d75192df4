package dev.rollcall.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.ClassMember;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

final class MembershipArraysTest {

    private static final int PEOPLE = 300;
    private static final int CLASSES = 40;

    private final RecordIndex classes = new RecordIndex();
    private final MembershipArrays arrays = new MembershipArrays();
    private final Map<Integer, Map<String, Membership>> model = new HashMap<>();
    private final Map<Integer, Set<ClassMember>> members = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    @Test
    void knowsNothingAtFirst() {
        assertThat(arrays.size()).isZero();
        assertThat(places(arrays, 0)).isEmpty();
        assertThat(arrays.count(7)).isZero();
    }

    @Test
    void answersNothingForPeopleNoClassMentions() {
        add(5, 0, MemberRole.STUDENT, Optional.empty(), Optional.empty());

        assertThat(places(arrays, 4)).isEmpty();
        assertThat(places(arrays, 6)).isEmpty();
        assertThat(places(arrays, 5_000)).isEmpty();
        assertThat(arrays.count(5)).isEqualTo(1);
        assertThat(arrays.count(6)).isZero();
    }

    @Test
    void answersAPlaceOnceThoughTheSourceRepeatsIt() {
        add(1, 0, MemberRole.TEACHER, Optional.empty(), Optional.empty());
        add(1, 0, MemberRole.TEACHER, Optional.empty(), Optional.empty());

        assertThat(places(arrays, 1)).containsExactly(Membership.of("class0", MemberRole.TEACHER));
    }

    @Test
    void keepsTeachingLearningAndHelpingInOneClassApart() {
        for (MemberRole role : MemberRole.values()) {
            add(1, 3, role, Optional.empty(), Optional.empty());
        }

        assertThat(places(arrays, 1))
                .extracting(Membership::role)
                .containsExactly(MemberRole.STUDENT, MemberRole.PRIMARY_TEACHER, MemberRole.AIDE);
    }

    @Test
    void spansAPlaceThatIsListedUnderTwoEnrollments() { // P36
        add(1, 0, MemberRole.STUDENT, day(5), day(9));
        add(1, 0, MemberRole.STUDENT, day(2), day(7));
        add(1, 1, MemberRole.STUDENT, day(2), day(7));
        add(1, 1, MemberRole.STUDENT, day(3), Optional.empty());

        assertThat(places(arrays, 1))
                .containsExactly(
                        new Membership("class0", MemberRole.STUDENT, day(2), day(9)),
                        new Membership("class1", MemberRole.STUDENT, day(2), Optional.empty()));
    }

    @Test
    void leavesOutClassesThatAreNotOffered() {
        add(1, 0, MemberRole.STUDENT, Optional.empty(), Optional.empty());
        add(1, 1, MemberRole.STUDENT, Optional.empty(), Optional.empty());

        assertThat(arrays.of(1, classes, rosterClass -> rosterClass == 1))
                .extracting(Membership::classId)
                .containsExactly("class1");
        assertThat(arrays.countNotIn(1, rosterClass -> rosterClass == 1)).isEqualTo(1);
        assertThat(arrays.countNotIn(7, rosterClass -> false)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"18, 0", "19, 50"})
    void listsTheMembersOfAClass(long seed, int datedPercent) throws IOException {
        fill(new Random(seed), datedPercent);
        MembershipArrays read = readBack(arrays);
        RecordIndex people = new RecordIndex();
        IntStream.range(0, PEOPLE).forEach(person -> people.intern("person" + person));

        for (int rosterClass = 0; rosterClass < CLASSES + 5; rosterClass++) {
            assertThat(Set.copyOf(read.in(rosterClass, people)))
                    .isEqualTo(members.getOrDefault(rosterClass, Set.of()));
        }
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
        places(arrays, 0);

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
            List<Membership> expected =
                    model.getOrDefault(person, Map.of()).values().stream().sorted().toList();
            assertThat(places(tested, person)).isEqualTo(expected);
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
        model.computeIfAbsent(person, any -> new TreeMap<>())
                .merge(
                        id + (role.teaches() ? MemberRole.TEACHER : role),
                        new Membership(id, role, begin, end),
                        MembershipArraysTest::inEitherOrder);
        members.computeIfAbsent(classes.intern(id), any -> new HashSet<>())
                .add(new ClassMember("person" + person, role));
        counts.merge(person, 1, Integer::sum);
    }

    private static Membership inEitherOrder(Membership one, Membership other) {
        return one.role().compareTo(other.role()) <= 0 ? one.spanning(other) : other.spanning(one);
    }

    private List<Membership> places(MembershipArrays tested, int person) {
        return tested.of(person, classes, any -> true);
    }

    private static Optional<LocalDate> day(int day) {
        return Optional.of(LocalDate.EPOCH.plusDays(day));
    }

    private static MembershipArrays readBack(MembershipArrays arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        arrays.writeTo(new DataOutputStream(bytes));
        return MembershipArrays.readFrom(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
