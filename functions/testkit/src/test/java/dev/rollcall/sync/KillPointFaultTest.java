package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.renamed;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.district.SeatRule;
import dev.rollcall.roster.Image;
import dev.rollcall.seat.Approval;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.sample.SampleLicences;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * F-05: a worker dies before and after each of its port calls; what follows is as if it had not.
 */
final class KillPointFaultTest {

    record Scenario(String name, Dialect dialect, Consumer<SyncWorld> given) {
        @Override
        public String toString() {
            return name + " by " + dialect;
        }
    }

    private record Outcome(
            Map<String, Image> roster,
            Set<String> seats,
            Set<String> licensed,
            int holding,
            RunPhase phase) {}

    static Stream<Scenario> scenarios() {
        return Stream.concat(
                Stream.of(
                        new Scenario("a delta", Dialect.LINKS, KillPointFaultTest::delta),
                        new Scenario(
                                "licensed classes", Dialect.LINKS, KillPointFaultTest::licensed)),
                Stream.of(Dialect.values()).flatMap(KillPointFaultTest::scenarios));
    }

    private static Stream<Scenario> scenarios(Dialect dialect) {
        return Stream.of(
                new Scenario("a first import", dialect, KillPointFaultTest::firstImport),
                new Scenario("a part", dialect, KillPointFaultTest::part),
                new Scenario("a night with changes", dialect, KillPointFaultTest::night),
                new Scenario("a held run", dialect, KillPointFaultTest::heldRun),
                new Scenario("an approval", dialect, KillPointFaultTest::approval),
                new Scenario("a run in many slices", dialect, KillPointFaultTest::slices));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void convergesWhereverTheWorkerDies(Scenario scenario) {
        Outcome expected = play(scenario, FaultPlan.none());
        int calls = calls(scenario);

        assertThat(calls).isGreaterThan(15);
        for (int call = 1; call <= calls; call++) {
            assertThat(play(scenario, FaultPlan.killBefore(call)))
                    .as("before %s", call)
                    .isEqualTo(expected);
            assertThat(play(scenario, FaultPlan.killAfter(call)))
                    .as("after %s", call)
                    .isEqualTo(expected);
        }
    }

    private static int calls(Scenario scenario) {
        FaultPlan counting = FaultPlan.none();
        play(scenario, counting);
        return counting.calls().size();
    }

    /** One worker lives by the plan; the message it dies with comes again, and others take over. */
    private static Outcome play(Scenario scenario, FaultPlan plan) {
        SyncWorld world = new SyncWorld(7, scenario.dialect());
        scenario.given().accept(world);
        Optional<Sent> next = world.queue.take();
        while (next.isPresent() && !plan.hasKilled()) {
            world.clock.advanceTo(next.get().visibleAt());
            if (world.dies(next.get().message(), plan)) {
                world.clock.advance(Duration.ofSeconds(90));
                world.queue.redeliver(next.get());
            }
            next = plan.hasKilled() ? Optional.empty() : world.queue.take();
        }
        world.drain();
        heal(world);
        return outcome(world);
    }

    /** What a lost message would need: the tick finds a run that nobody works on. */
    private static void heal(SyncWorld world) {
        for (int tick = 0; tick < 3; tick++) {
            world.clock.advance(Duration.ofMinutes(16));
            world.tick();
            world.drain();
        }
    }

    private static Outcome outcome(SyncWorld world) {
        assertThat(world.connection().openRun()).isEmpty();
        assertThat(world.ledger().openStep()).isEmpty();
        assertThat(world.ledger().eligible()).isEqualTo(world.seats().size());
        return new Outcome(
                world.activeRoster(),
                world.seats().keySet(),
                world.seats("math").keySet(),
                world.ledger().holding(),
                world.run(world.connection().lastFull().orElseThrow().runId()).phase());
    }

    private static void firstImport(SyncWorld world) {
        SmallDistrict.fill(world.portal, 1);
        world.tick();
    }

    private static void rostered(SyncWorld world, int schools) {
        SmallDistrict.fill(world.portal, schools);
        world.tick();
        world.drain();
    }

    private static void night(SyncWorld world) {
        rostered(world, 2);
        world.portal.putSilently(SampleRoster.student("new-student", "school1"));
        world.portal.putSilently(renamed(SampleRoster.student(student(0, 5), "school0"), "Zoë"));
        world.portal.removeSilently(person(student(0, 7)));
        world.clock.advance(Duration.ofHours(24));
        world.tick();
    }

    private static void delta(SyncWorld world) {
        rostered(world, 2);
        delta(world, 15);
        world.tick();
    }

    private static void delta(SyncWorld world, int minutes) {
        world.portal.put(rosterClass(0, 0, 0, 5));
        world.portal.put(rosterClass(0, 1, 5, 20));
        world.portal.remove(person(student(1, 7)));
        world.clock.advance(Duration.ofMinutes(minutes));
    }

    /** Two products, one of them by licences, one of which has just changed, and a delta. */
    private static void licensed(SyncWorld world) {
        rostered(world, 2);
        world.settings(s ->
                s.withSeats(
                                s.seats()
                                        .with(
                                                "math",
                                                p ->
                                                        p.withRule(
                                                                SeatRule
                                                                        .LICENSED_TEACHERS_CLASSES)))
                        .withVersion(s.version() + 1));
        SampleLicences.decide(
                world.stores.licences(),
                SyncWorld.DISTRICT,
                "math",
                SmallDistrict.teacher(0, 0),
                Approval.APPROVED);
        delta(world, 0);
        world.request(RunMode.SEATS);
    }

    private static void part(SyncWorld world) {
        rostered(world, 2);
        world.portal.putSilently(rosterClass(0, 0, 0, 5));
        world.portal.putSilently(SampleRoster.student("new-student", "school0"));
        world.portal.removeSilently(person(student(0, 7)));
        world.request(RunMode.FULL, new RosterScope(Level.SCHOOL, "school0"));
        world.request(RunMode.FULL, new RosterScope(Level.TEACHER, "s0-teacher-0"));
    }

    private static void heldRun(SyncWorld world) {
        rostered(world, 3);
        SmallDistrict.students(1, 0, 20).forEach(world.portal::removeSilently);
        world.portal.putSilently(SampleRoster.student("new-student", "school1"));
        world.clock.advance(Duration.ofHours(24));
        world.tick();
    }

    private static void approval(SyncWorld world) {
        heldRun(world);
        world.drain();
        String run = world.lastRun().id();
        String fingerprint = world.lastRun().plan().orElseThrow().fingerprint();
        assertThat(world.decide().approve(SyncWorld.DISTRICT, run, fingerprint, "operator"))
                .isInstanceOf(Decision.Done.class);
    }

    private static void slices(SyncWorld world) {
        SmallDistrict.fill(world.portal, 1);
        world.slicesOf(Duration.ofSeconds(1));
        world.portal.trouble(question -> {
            world.clock.advance(Duration.ofMillis(300));
            return Optional.empty();
        });
        world.tick();
    }
}
