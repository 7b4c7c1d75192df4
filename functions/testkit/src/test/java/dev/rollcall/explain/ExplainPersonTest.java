package dev.rollcall.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.Portal;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.district.onboarding.SignInApplication;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.identity.Sighting;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryConnectionStore;
import dev.rollcall.testkit.memory.InMemoryLicenceStore;
import dev.rollcall.testkit.memory.InMemoryLoginStore;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.memory.InMemorySeatStore;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** product.md §4.4: the chain behind "no seat", "cannot sign in", "archived". */
final class ExplainPersonTest {
    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");
    private static final String PRODUCT = ProductSeats.DEFAULT_PRODUCT;
    private static final String PUPIL = "pupil-1";

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    private final InMemoryRosterStore rosters = new InMemoryRosterStore();
    private final InMemorySeatStore seats = new InMemorySeatStore();
    private final InMemoryLoginStore logins = new InMemoryLoginStore();
    private final Instant now = clock.instant();
    private final ExplainPerson testee =
            new ExplainPerson(
                    connections,
                    new PersonReader(rosters, seats),
                    seats,
                    new Admission(new InMemoryLicenceStore(), clock),
                    logins,
                    clock);

    ExplainPersonTest() {
        connections.create(
                DISTRICT,
                Connection.discovered(DISTRICT, DistrictSettings.standard(FirstRoster.AUTO), now)
                        .withShards(1)
                        .withLastFull(new LastRun("run-9", "full", "completed", "", now)));
    }

    @Test
    void namesPoolOrderAndSettingBehindAStudentWithoutASeat() {
        pool(new SeatSettings(OptionalInt.of(1), new OverSeatPolicy.Block()));
        store(Role.STUDENT);
        seat(SeatState.WAITING, Optional.empty());
        seats.closeStep(
                DISTRICT,
                PRODUCT,
                new SeatLedger(1, 0, 1, 0, Optional.empty(), "", 1, Optional.empty(), 0),
                1);

        List<Fact> facts = facts();

        assertThat(codes(facts, Topic.SEAT))
                .containsExactly("waiting", "pool-full", "order-by-wait", "beyond-pool-waits");
        assertThat(fact(facts, "waiting").at()).hasValue(now);
        assertThat(fact(facts, "pool-full").details())
                .containsEntry("pool", "1")
                .containsEntry("holding", "1");
        assertThat(codes(facts, Topic.ROSTER)).containsExactly("active");
        assertThat(fact(facts, "active").runId()).hasValue("run-1");
    }

    @Test
    void tellsAGraceFromOneThatIsOver() {
        pool(new SeatSettings(OptionalInt.of(0), new OverSeatPolicy.Grace(3)));
        store(Role.STUDENT);
        seat(SeatState.GRACE, Optional.of(now.plus(Duration.ofDays(3))));

        assertThat(codes(facts(), Topic.SEAT)).startsWith("grace").endsWith("beyond-pool-grace");
        clock.advance(Duration.ofDays(3));
        assertThat(codes(facts(), Topic.SEAT)).startsWith("grace-over");
    }

    @Test
    @DisplayName("A9: the explanation of a teacher who cannot sign in says that sharing is missing")
    void saysThatSignInSharingIsMissing() {
        store(Role.TEACHER);
        connections.update(
                DISTRICT,
                there ->
                        there.withOnboarding(
                                there.onboarding().withApplication(SignInApplication.MISSING)));

        List<Fact> facts = facts();

        assertThat(codes(facts, Topic.SIGN_IN))
                .containsExactly("may-enter", "sign-in-application-missing", "never-signed-in");
        assertThat(fact(facts, "sign-in-application-missing").details())
                .containsEntry("next-actor", "district");
    }

    @Test
    void tellsWhenATeacherSignedInLast() {
        store(Role.TEACHER);
        logins.see(DISTRICT, new Sighting(PUPIL, Optional.of(Role.TEACHER), now));

        assertThat(fact(facts(), "signed-in").at()).hasValue(now);
    }

    @Test
    void tellsWhoTakesNoSeatFromWhoHasNoneYet() {
        store(Role.STUDENT);
        assertThat(codes(facts(), Topic.SEAT)).containsExactly("undecided");
        store(Role.TEACHER);
        assertThat(codes(facts(), Topic.SEAT)).containsExactly("not-eligible-role");
    }

    @Test
    void namesTheRunAndTimeOfAnArchive() {
        rosters.write(
                DISTRICT,
                1,
                1,
                List.of(active(Role.STUDENT).archived(now, "run-7")),
                WriteMode.FIRST_IMPORT);

        List<Fact> facts = facts();

        assertThat(fact(facts, "archived").runId()).hasValue("run-7");
        assertThat(codes(facts, Topic.SEAT)).containsExactly("not-eligible-absent");
        assertThat(codes(facts, Topic.SIGN_IN)).containsExactly("archived");
    }

    @Test
    void explainsSomebodyWhoIsNotThereByTheLastFullRun() {
        List<Fact> facts = facts();

        assertThat(fact(facts, "not-shared").runId()).hasValue("run-9");
    }

    @Test
    void warnsThatChangesWait() {
        store(Role.STUDENT);
        connections.update(DISTRICT, c -> c.withHeldRuns(List.of("run-8")));

        assertThat(fact(facts(), "changes-held").runId()).hasValue("run-8");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, may-enter",
        "PAUSED, district-paused",
        "DISCONNECTED, district-disconnected",
        "NOT_ENABLED, district-not-enabled"
    })
    void judgesASignInByItsOwnRules(ConnectionState state, String code) {
        store(Role.STUDENT);
        connections.update(DISTRICT, c -> c.withState(state));

        assertThat(codes(facts(), Topic.SIGN_IN)).containsExactly(code);
    }

    @Test
    void knowsNothingOfADistrictThatWasNeverListed() {
        assertThat(testee.explain(new DistrictId(Portal.CLEVER, "other"), PUPIL)).isEmpty();
    }

    private List<Fact> facts() {
        return testee.explain(DISTRICT, PUPIL).orElseThrow().facts();
    }

    private static List<String> codes(List<Fact> facts, Topic topic) {
        return facts.stream().filter(f -> f.topic() == topic).map(Fact::code).toList();
    }

    private static Fact fact(List<Fact> facts, String code) {
        return facts.stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
    }

    private void pool(SeatSettings pool) {
        connections.update(
                DISTRICT, c -> c.withSettings(c.settings().withSeats(ProductSeats.of(pool))));
    }

    private void store(Role role) {
        rosters.write(DISTRICT, 1, 1, List.of(active(role)), WriteMode.FIRST_IMPORT);
    }

    private StoredRecord active(Role role) {
        var person = SampleRoster.person(PUPIL, role, "school-1");
        return StoredRecord.active(Image.of(person), now, "run-1");
    }

    private void seat(SeatState state, Optional<Instant> end) {
        seats.put(DISTRICT, 1, PRODUCT, 1, List.of(new Seat(PUPIL, state, now, end)));
    }
}
