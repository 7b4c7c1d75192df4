package dev.rollcall.sync;

import static dev.rollcall.district.SeatRule.LICENSED_TEACHERS_CLASSES;
import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.sample.SampleLicences;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What must hold of seats after any sequence of enrolments, licences, purchases, grace ends,
 * archives and restores; the seed is the number of the repetition.
 */
final class SeatSequencesTest {

    private static final List<String> PRODUCTS = List.of("default", "math");
    private static final int STEPS = 25;

    @RepeatedTest(12)
    @DisplayName("I-12, R24, A12, X1: counts, pools and claims hold after every step of a sequence")
    void holdsAfterEveryStep(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        SyncWorld world = world();

        for (int step = 0; step < STEPS; step++) {
            Map<String, Map<String, Seat>> before = seats(world);
            wish(random).accept(world);
            happen(world, random);

            for (String product : PRODUCTS) {
                check(world, product, before.getOrDefault(product, Map.of()));
            }
        }
    }

    @RepeatedTest(12)
    @DisplayName("the same wishes at once, in whatever order, come to the same seats")
    void comesToTheSameSeatsInAnyOrder(RepetitionInfo repetition) {
        Random random = new Random(1_000 + repetition.getCurrentRepetition());
        List<Consumer<SyncWorld>> wishes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            wishes.add(distinct(n, random));
        }
        Map<String, Map<String, SeatState>> once = states(wishes);
        Collections.shuffle(wishes, random);

        assertThat(states(wishes)).isEqualTo(once);
    }

    private static Map<String, Map<String, SeatState>> states(List<Consumer<SyncWorld>> wishes) {
        SyncWorld world = world();
        for (Consumer<SyncWorld> wish : wishes) {
            wish.accept(world);
            world.request(RunMode.SEATS);
        }
        world.clock.advance(Duration.ofMinutes(15));
        world.drain();
        world.nextPoll();
        Map<String, Map<String, SeatState>> states = new TreeMap<>();
        seats(world)
                .forEach((product, seats) -> {
                    Map<String, SeatState> of = new TreeMap<>();
                    seats.forEach((id, seat) -> of.put(id, seat.state()));
                    states.put(product, of);
                });
        return states;
    }

    private static SyncWorld world() {
        SyncWorld world = SyncWorld.rostered(2);
        SeatSettings shared = new SeatSettings(OptionalInt.of(38), new OverSeatPolicy.Grace(2));
        SeatSettings licensed =
                new SeatSettings(OptionalInt.of(12), new OverSeatPolicy.Block())
                        .withRule(LICENSED_TEACHERS_CLASSES);
        world.settings(s ->
                s.withSeats(ProductSeats.of(shared).with("math", any -> licensed))
                        .withVersion(s.version() + 1));
        world.request(RunMode.SEATS);
        world.drain();
        return world;
    }

    /** Time passes: an instant, a poll, or a night in which a grace may end. */
    private static void happen(SyncWorld world, Random random) {
        world.request(RunMode.SEATS);
        world.drain();
        switch (random.nextInt(3)) {
            case 0 -> {}
            case 1 -> world.nextPoll();
            default -> world.nextFull();
        }
    }

    private static Consumer<SyncWorld> wish(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> enrolment(random.nextInt(2), random.nextInt(2), random);
            case 1 -> licence(random.nextInt(2), random.nextInt(2), random);
            case 2 -> purchase(PRODUCTS.get(random.nextInt(2)), random);
            case 3 -> archive(random.nextInt(2), random.nextInt(20));
            default -> arrival(random.nextInt(2), random.nextInt(24));
        };
    }

    /** Wishes of which no two are about the same thing, so that their order says nothing. */
    private static Consumer<SyncWorld> distinct(int number, Random random) {
        return switch (number) {
            case 0, 1 -> purchase(PRODUCTS.get(number), random);
            case 2, 3 -> licence(0, number - 2, random);
            case 4, 5 -> licence(1, number - 4, random);
            case 6 -> archive(0, random.nextInt(20));
            default -> enrolment(1, 0, random);
        };
    }

    private static Consumer<SyncWorld> enrolment(int school, int number, Random random) {
        int from = random.nextInt(10);
        int to = from + random.nextInt(11);
        return world -> world.portal.put(rosterClass(school, number, from, to));
    }

    private static Consumer<SyncWorld> licence(int school, int number, Random random) {
        Approval approval = random.nextInt(3) == 0 ? Approval.REJECTED : Approval.APPROVED;
        String scope = school(random.nextInt(2));
        return world ->
                SampleLicences.decide(
                        world.stores.licences(),
                        SyncWorld.DISTRICT,
                        "math",
                        teacher(school, number),
                        approval,
                        SampleLicences.schools(scope, school(school)));
    }

    private static Consumer<SyncWorld> purchase(String product, Random random) {
        int seats = product.equals("math") ? random.nextInt(25) : 30 + random.nextInt(15);
        return world ->
                world.settings(s ->
                        s.withSeats(s.seats().with(product, p -> p.withPool(OptionalInt.of(seats))))
                                .withVersion(s.version() + 1));
    }

    private static Consumer<SyncWorld> archive(int school, int number) {
        return world -> world.portal.remove(person(student(school, number)));
    }

    /** A new student, or one who is back. */
    private static Consumer<SyncWorld> arrival(int school, int number) {
        return world ->
                world.portal.put(SampleRoster.student(student(school, number), school(school)));
    }

    private static void check(SyncWorld world, String product, Map<String, Seat> before) {
        SeatLedger ledger = world.stores.seats().ledger(SyncWorld.DISTRICT, product);
        Map<String, Seat> after = world.seats(product);
        SeatSettings settings = world.connection().settings().seats().find(product).orElseThrow();
        int pool = settings.pool().orElseThrow();

        assertThat(ledger.openStep()).isEmpty();
        assertThat(ledger)
                .isEqualTo(
                        SeatLedger.of(
                                after.values(),
                                ledger.basis(),
                                world.connection().settings().version(),
                                ledger.version()));
        assertThat(after.keySet()).isEqualTo(eligible(world, product));
        assertThat(ledger.holding()).isLessThanOrEqualTo(Math.max(pool, held(before).size()));
        if (ledger.holding() < pool) {
            assertThat(ledger.grace() + ledger.waiting()).isZero();
        }
        Set<String> stayed = held(before);
        stayed.retainAll(after.keySet());
        if (!held(after).containsAll(stayed)) {
            // Who left and came back within the step begins anew, and only where no seat was free.
            assertThat(ledger.holding()).isGreaterThanOrEqualTo(pool);
        }
    }

    private static Set<String> held(Map<String, Seat> seats) {
        Set<String> held = new HashSet<>();
        seats.forEach((id, seat) -> {
            if (seat.state() == SeatState.HOLDING) {
                held.add(id);
            }
        });
        return held;
    }

    /** Found by looking at the stored roster in the plainest way. */
    private static Set<String> eligible(SyncWorld world, String product) {
        Map<String, Image> active = world.activeRoster();
        Set<String> eligible = new HashSet<>();
        for (Image image : active.values()) {
            if (image.roster() instanceof Person person
                    && person.isStudent()
                    && (product.equals("default") || isTaught(world, active, person.id()))) {
                eligible.add(person.id());
            }
        }
        return eligible;
    }

    private static boolean isTaught(SyncWorld world, Map<String, Image> active, String student) {
        return world.stores.licences().all(SyncWorld.DISTRICT, "math").stream()
                .filter(Licence::isApproved)
                .anyMatch(licence -> teaches(licence, active, student));
    }

    private static boolean teaches(Licence licence, Map<String, Image> active, String student) {
        return active.containsKey(Kind.PERSON + " " + licence.teacherId())
                && active.values().stream()
                        .map(Image::roster)
                        .filter(RosterClass.class::isInstance)
                        .map(RosterClass.class::cast)
                        .filter(licence.scope()::covers)
                        .filter(one -> has(one, licence.teacherId(), MemberRole.PRIMARY_TEACHER))
                        .anyMatch(one -> has(one, student, MemberRole.STUDENT));
    }

    private static boolean has(RosterClass one, String person, MemberRole role) {
        return one.members().stream()
                .anyMatch(m -> m.personId().equals(person) && m.role() == role);
    }

    private static Map<String, Map<String, Seat>> seats(SyncWorld world) {
        Map<String, Map<String, Seat>> seats = new TreeMap<>();
        PRODUCTS.forEach(product -> seats.put(product, world.seats(product)));
        return seats;
    }
}
