package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.renamed;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.students;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.SchoolChoice;
import dev.rollcall.seat.SeatState;
import dev.rollcall.sync.forecast.Forecast;
import dev.rollcall.sync.forecast.ForecastSeats;
import dev.rollcall.sync.forecast.ForecastSeats.Names;
import dev.rollcall.sync.forecast.Need;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.sample.SampleLicences;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A forecast is what the seat step does once what it foresees has come. */
final class ForecastSeatsTest {
    private static final String PRODUCT = "default";

    private final SyncWorld world = SyncWorld.rostered(1);

    @Test
    void needsWhatIsSeatedWhereNothingIsToCome() {
        assertThat(forecast(Optional.empty(), Names.TOLD))
                .isEqualTo(new Forecast(need(20), need(20), Optional.empty()));
    }

    @Test
    void countsAndNamesWhomAPlannedSharingBringsAndTakes() {
        world.portal.putSilently(SampleRoster.student("new-student", "school0"));
        world.portal.putSilently(SampleRoster.person("new-teacher", Role.TEACHER, "school0"));
        world.portal.removeSilently(person(student(0, 3)));
        world.portal.removeSilently(person(student(0, 4)));

        Need after = afterSharing(Names.TOLD);

        assertThat(after.students()).isEqualTo(19);
        assertThat(after.gained()).isEqualTo(1);
        assertThat(after.lost()).isEqualTo(2);
        assertThat(after.arriving()).extracting(Person::id).containsExactly("new-student");
        assertThat(after.leaving())
                .extracting(Person::id)
                .containsExactly(student(0, 3), student(0, 4));
        comesTrue(after);
    }

    @Test
    void namesNobodyWhereNamesAreNotAskedFor() {
        world.portal.putSilently(SampleRoster.student("new-student", "school0"));
        world.portal.removeSilently(person(student(0, 3)));

        assertThat(afterSharing(Names.LEFT_OUT))
                .isEqualTo(new Need(20, 1, 1, List.of(), List.of()));
    }

    @Test
    @DisplayName("A12: every licence that nobody rejected is taken for approved")
    void countsWhomPendingLicencesWouldSeat() {
        licensed();
        decide(0, Approval.APPROVED);
        world.request(RunMode.SEATS);
        world.drain();
        decide(1, Approval.PENDING_APPROVAL);

        Forecast pending = forecast(Optional.empty(), Names.TOLD);
        decide(1, Approval.REJECTED);
        Forecast rejected = forecast(Optional.empty(), Names.TOLD);

        assertThat(pending.now()).isEqualTo(need(10));
        assertThat(pending.afterApprovals().students()).isEqualTo(20);
        assertThat(pending.afterApprovals().gained()).isEqualTo(10);
        assertThat(pending.afterApprovals().arriving())
                .extracting(Person::id)
                .containsExactlyElementsOf(ids(10, 20));
        assertThat(rejected.afterApprovals()).isEqualTo(need(10));
    }

    @Test
    @DisplayName("A12: a planned class brings its students where its teacher is licensed")
    void countsWhomAPlannedClassBrings() {
        licensed();
        decide(0, Approval.APPROVED);
        world.request(RunMode.SEATS);
        world.drain();
        decide(1, Approval.APPROVED);
        world.portal.putSilently(renamed(SampleRoster.student(student(0, 18), "school0"), "Zoë"));
        world.portal.putSilently(rosterClass(0, 0, 1, 12));
        world.portal.removeSilently(person(student(0, 19)));

        Need after = afterSharing(Names.TOLD);

        assertThat(after.students()).isEqualTo(18);
        assertThat(after.arriving()).extracting(Person::id).containsExactlyElementsOf(ids(10, 19));
        assertThat(after.leaving()).extracting(Person::id).containsExactly(student(0, 0));
        comesTrue(after);
    }

    @Test
    @DisplayName("I10: a student of two schools takes no seat where only one school may count")
    void countsNobodyInConflict() {
        seats(s -> s.withSchools(SchoolRule.SINGLE));
        world.portal.putSilently(ofTwoSchools(student(0, 3)));

        Need after = afterSharing(Names.TOLD);

        assertThat(after.students()).isEqualTo(19);
        assertThat(after.leaving()).extracting(Person::id).containsExactly(student(0, 3));
        comesTrue(after);
        assertThat(forecast(Optional.empty(), Names.TOLD).now()).isEqualTo(need(19));
    }

    @Test
    @DisplayName("I11: a school that was chosen settles it")
    void countsWhoseSchoolWasChosen() {
        seats(s -> s.withSchools(SchoolRule.SINGLE));
        world.portal.putSilently(ofTwoSchools(student(0, 3)));
        SchoolChoice none = SchoolChoice.none(PRODUCT, student(0, 3));
        world.stores.seats().choose(SyncWorld.DISTRICT, none.of(Optional.of("school0")));

        Need after = afterSharing(Names.TOLD);

        assertThat(after).isEqualTo(need(20));
        comesTrue(after);
    }

    @Test
    void showsAPlanOfAPreviewAlone() {
        Run full = world.lastRun();
        Run queued = ((StartResult.Opened) world.request(RunMode.PREVIEW)).run();

        assertThat(forecasts().preview(world.connection(), full.id())).isEmpty();
        assertThat(forecasts().preview(world.connection(), queued.id())).isEmpty();
        world.drain();
        assertThat(forecasts().preview(world.connection(), queued.id()).map(Run::id))
                .contains(queued.id());
    }

    private void comesTrue(Need foreseen) {
        world.request(RunMode.FULL);
        world.drain();
        long seated =
                world.seats().values().stream()
                        .filter(seat -> seat.state() != SeatState.CONFLICT)
                        .count();
        assertThat(seated).isEqualTo(foreseen.students());
    }

    private Need afterSharing(Names names) {
        Run preview = ((StartResult.Opened) world.request(RunMode.PREVIEW)).run();
        world.drain();
        return forecast(forecasts().preview(world.connection(), preview.id()), names)
                .afterSharing()
                .orElseThrow();
    }

    private Forecast forecast(Optional<Run> preview, Names names) {
        return forecasts().of(world.connection(), PRODUCT, preview, names);
    }

    private ForecastSeats forecasts() {
        return new ForecastSeats(
                world.stores.seats(),
                world.stores.licences(),
                world.roster,
                world.stores.runs(),
                world.stores.plans());
    }

    private void licensed() {
        seats(s -> s.withRule(SeatRule.LICENSED_TEACHERS_CLASSES));
    }

    private void seats(UnaryOperator<SeatSettings> change) {
        world.settings(
                s -> s.withSeats(s.seats().with(PRODUCT, change)).withVersion(s.version() + 1));
        world.request(RunMode.SEATS);
        world.drain();
    }

    private void decide(int teacher, Approval approval) {
        SampleLicences.decide(
                world.stores.licences(),
                SyncWorld.DISTRICT,
                PRODUCT,
                teacher(0, teacher),
                approval);
    }

    private static List<String> ids(int from, int to) {
        return students(0, from, to).stream().map(RecordKey::id).toList();
    }

    private static Need need(int students) {
        return new Need(students, 0, 0, List.of(), List.of());
    }

    private static Person ofTwoSchools(String id) {
        Person plain = SampleRoster.student(id, "school0");
        return new Person(
                plain.id(),
                plain.name(),
                plain.email(),
                List.of(
                        new PersonRole(
                                Role.STUDENT,
                                List.of("school0", "school1"),
                                Optional.empty(),
                                Optional.empty())),
                plain.fields(),
                plain.relationships());
    }
}
