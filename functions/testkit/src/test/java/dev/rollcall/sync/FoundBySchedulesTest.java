package dev.rollcall.sync;

import static dev.rollcall.district.SeatRule.LICENSED_TEACHERS_CLASSES;
import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.renamed;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.portal.InMemoryPortal;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the schedules of {@code dev.rollcall.schedule} have found out, each told by itself. */
final class FoundBySchedulesTest {

    @Test
    @DisplayName("I-2, F-12: a first import given up halfway leaves the next run to be judged")
    void judgesTheRunAfterAFirstImportThatWasGivenUp() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 1);
        world.tick();
        diesBeforeItsSeats(world);
        state(world, ConnectionState.PAUSED);
        world.drain();
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.REFUSED);
        state(world, ConnectionState.ACTIVE);
        world.portal.clear(Kind.PERSON);

        world.nextFull();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.HELD);
        assertThat(world.isActive(student(0, 0))).isTrue();
    }

    @Test
    @DisplayName("P12, F-05: a school that loses everybody is noticed after a run given up halfway")
    void countsSchoolsAnewAfterARunThatWasGivenUp() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 2);
        world.tick();
        failsAt("RosterStore.write", world);
        state(world, ConnectionState.PAUSED);
        world.drain();
        state(world, ConnectionState.ACTIVE);
        world.nextFull();
        SmallDistrict.students(0, 0, 20).forEach(world.portal::removeSilently);

        world.nextFull();

        assertThat(world.lastRun().holds()).extracting(Hold::rule).contains(HoldRule.WHOLE_SCHOOL);
    }

    @Test
    @DisplayName("I-1, F-05: each product is counted anew after a run that was given up halfway")
    void countsEveryProductAnewWhicheverChunkMatteredToIt() {
        SyncWorld world = new SyncWorld().beginningWith(withALicensedProduct());
        SmallDistrict.fill(world.portal, 1);
        restsOnceBeforePeople(world);
        world.tick();
        world.deliver(world.queue.take().orElseThrow().message());
        diesBeforeItsSeats(world);
        state(world, ConnectionState.PAUSED);
        world.drain();
        assertThat(world.lastRun().plan().orElseThrow().chunks()).isGreaterThan(1);
        state(world, ConnectionState.ACTIVE);

        world.nextFull();

        assertThat(world.seats()).hasSize(SmallDistrict.STUDENTS);
    }

    /** The classes in one chunk matter to it, the people in the next to the other product. */
    private static DistrictSettings withALicensedProduct() {
        DistrictSettings standard = DistrictSettings.standard(FirstRoster.AUTO);
        return standard.withSeats(
                standard.seats().with("math", p -> p.withRule(LICENSED_TEACHERS_CLASSES)));
    }

    private static void restsOnceBeforePeople(SyncWorld world) {
        int[] left = {1};
        world.portal.trouble(question ->
                question.what().equals("PEOPLE") && left[0]-- > 0
                        ? Optional.of(new Fetch.Throttled<>(Duration.ofMinutes(10)))
                        : Optional.empty());
    }

    /** The roster is written by then, and nothing has been counted at the end of the run. */
    private static void diesBeforeItsSeats(SyncWorld world) {
        failsAt("SeatStore.ledger", world);
        assertThat(world.isActive(student(0, 0))).isTrue();
    }

    private static void failsAt(String port, SyncWorld world) {
        SyncMessage message = world.queue.take().orElseThrow().message();
        FaultPlan plan =
                FaultPlan.none()
                        .failing(
                                9,
                                call -> call.toString().equals(port),
                                IllegalStateException::new);
        assertThatThrownBy(() -> world.worker(plan).handle(message, world.budget(), () -> {}))
                .isInstanceOf(IllegalStateException.class);
        world.clock.advance(Duration.ofMinutes(2));
        world.queue.sendLater(SyncWorld.DISTRICT, message, Duration.ofMinutes(1));
    }

    private static void state(SyncWorld world, ConnectionState state) {
        world.stores.connections().update(SyncWorld.DISTRICT, c -> c.withState(state));
    }

    @Test
    @DisplayName("F-05: a run whose checkpoint has expired begins to read anew")
    void beginsAnewWhenWhatItHadReadIsGone() {
        SyncWorld world = SyncWorld.rostered(1);
        restsOnceBeforePeople(world);
        world.request(RunMode.FULL);
        world.deliver(world.queue.take().orElseThrow().message());
        world.clock.advance(Duration.ofDays(8));

        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    @DisplayName("F-23: a run is taken up though the clock was set back by a day")
    void takesUpARunAfterTheClockWasSetBack() {
        SyncWorld world = SyncWorld.rostered(1);
        world.request(RunMode.FULL);
        world.queue.take();
        world.clock.jump(Duration.ofDays(-1));

        assertThat(world.tick().requeued()).isEqualTo(1);
    }

    @Test
    @DisplayName("F-25: a nameless record casts doubt in whichever reading of its list it comes")
    void archivesNobodyWhenANamelessRecordComesInALaterReading() {
        SyncWorld world = SyncWorld.rostered(1, Dialect.OFFSETS);
        InMemoryPortal same = new InMemoryPortal(7, Dialect.OFFSETS);
        SmallDistrict.fill(same, 1);
        int[] readings = {0};
        world.portal.trouble(question -> {
            if (!question.what().equals("PEOPLE") || !question.cursor().isEmpty()) {
                return Optional.empty();
            }
            Page truth = firstPageOfPeople(same, world);
            return Optional.of(
                    new Fetch.Got<>(readings[0]++ == 0 ? drifting(truth) : nameless(truth)));
        });

        world.nextFull();

        assertThat(readings[0]).isGreaterThan(1);
        assertThat(world.isActive(student(0, 0))).isTrue();
    }

    private static Page firstPageOfPeople(InMemoryPortal portal, SyncWorld world) {
        return portal.page(world.connection(), SourceCollection.PEOPLE, "")
                        instanceof Fetch.Got<Page>(Page page)
                ? page
                : emptyHanded();
    }

    private static Page emptyHanded() {
        throw new AssertionError("the portal in memory always answers");
    }

    /** Says that there is one more than there is. */
    private static Page drifting(Page page) {
        Evidence told = page.evidence().orElseThrow();
        Evidence more =
                new Evidence(
                        told.ids(),
                        told.overlap(),
                        OptionalInt.of(told.total().orElseThrow() + 1),
                        told.revision(),
                        told.masking());
        return new Page(
                page.records().subList(1, page.records().size()),
                page.links(),
                List.of(),
                0,
                page.next(),
                Optional.of(more));
    }

    private static Page nameless(Page page) {
        Quarantined aside =
                new Quarantined(Kind.PERSON, "", Quarantined.Code.MISSING_ID, "id", "{}");
        return new Page(
                page.records().subList(1, page.records().size()),
                page.links(),
                List.of(aside),
                0,
                page.next(),
                page.evidence());
    }

    @Test
    @DisplayName("I-11: an approved archive keeps the places that its record had last")
    void archivesARecordAsItStandsWhenTheApprovalComes() {
        SyncWorld world = SyncWorld.rostered(3, Dialect.OFFSETS);
        SmallDistrict.students(0, 0, 20).forEach(world.portal::removeSilently);
        world.nextFull();
        world.portal.put(rosterClass(0, 0, 0, 5));
        world.portal.putSilently(SampleRoster.student(student(0, 7), "school0"));
        world.scoped(Level.TEACHER, teacher(0, 0));
        List<Membership> last = places(world, student(0, 7));
        world.portal.removeSilently(person(student(0, 7)));

        approveTheHeldRun(world);

        assertThat(world.isActive(student(0, 7))).isFalse();
        assertThat(places(world, student(0, 7))).isEqualTo(last);
    }

    @Test
    @DisplayName("I-11, F-05: a release that is refused halfway counts what it has archived")
    void countsWhatARefusedReleaseHasArchived() {
        SyncWorld world = SyncWorld.rostered(1);
        world.portal.clear(Kind.SCHOOL);
        String held = world.nextFull().id();
        world.giveWord(world.run(held));
        diesBeforeItsSeats(world);
        losesItsFeed(world);
        world.drain();
        assertThat(world.run(held).code()).contains(ErrorCode.EVENTS_LOST);
        world.portal.noTrouble();
        world.portal.put(SampleRoster.student("new-student", "school0"));

        world.nextFull();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.isActive("new-student")).isTrue();
    }

    @Test
    @DisplayName("I-11, F-05: a release that is given up stays so, whatever the feed says later")
    void writesNoMoreOfAReleaseThatIsGivenUp() {
        SyncWorld world = SyncWorld.rostered(1);
        world.portal.clear(Kind.SCHOOL);
        String held = world.nextFull().id();
        world.giveWord(world.run(held));
        diesBeforeItsSeats(world);
        losesItsFeed(world);
        failsAt("CensusStore.save", world);
        world.portal.noTrouble();

        world.drain();

        assertThat(world.run(held).phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(world.stores.census().find(SyncWorld.DISTRICT).active(Kind.SCHOOL)).isZero();
    }

    @Test
    @DisplayName("P24: a release that is refused before it writes counts nothing")
    void countsNothingOfAReleaseThatWroteNothing() {
        SyncWorld world = SyncWorld.rostered(3);
        SmallDistrict.students(0, 0, 20).forEach(world.portal::removeSilently);
        world.portal.putSilently(rosterClass(1, 0, 0, 5));
        world.portal.putSilently(renamed(SampleRoster.student(student(1, 7), "school1"), "Zoë"));
        String held = world.nextFull().id();
        Census before = world.stores.census().find(SyncWorld.DISTRICT);
        losesItsFeed(world);

        world.giveWord(world.run(held));
        world.drain();

        assertThat(world.run(held).phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(world.stores.census().find(SyncWorld.DISTRICT)).isEqualTo(before);
    }

    private static void losesItsFeed(SyncWorld world) {
        world.portal.trouble(question ->
                question.what().equals("events")
                        ? Optional.of(new Fetch.Refused<>(ErrorCode.EVENTS_LOST))
                        : Optional.empty());
    }

    private static void approveTheHeldRun(SyncWorld world) {
        String held = world.connection().heldRuns().getFirst();
        assertThat(world.giveWord(world.run(held))).isInstanceOf(Decision.Done.class);
        world.drain();
    }

    private static List<Membership> places(SyncWorld world, String person) {
        return world.person(person).map(StoredRecord::image).orElseThrow().memberships();
    }
}
