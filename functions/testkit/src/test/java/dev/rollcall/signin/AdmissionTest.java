package dev.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.SignInSettings.Entry;
import dev.rollcall.district.SignInSettings.RoleChoice;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.Ask;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.Outcome.Informed;
import dev.rollcall.signin.Outcome.SignedIn;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Notice;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.identity.Sighting;
import dev.rollcall.signin.tally.RecentRefusal;
import dev.rollcall.testkit.memory.InMemoryOnboardingJournal;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.sample.SampleLicences;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may enter, and as what. The clock stands at midnight in Los Angeles. */
class AdmissionTest {
    private final SignInWorld world = new SignInWorld();
    private final Browser browser = world.browser();

    @ParameterizedTest
    @CsvSource({
        "NOT_ENABLED, DISTRICT_NOT_ENABLED",
        "PAUSED, DISTRICT_PAUSED",
        "DISCONNECTED, DISTRICT_DISCONNECTED",
    })
    void turnsEverybodyAwayWhoseDistrictIsNotActive(ConnectionState state, Refusal refusal) {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        world.state(SignInWorld.CLEVER, state);

        assertThat(refusal(signIn("ada"))).isEqualTo(refusal);
    }

    @Test
    void turnsPeopleAwayWhoseDistrictWasNeverListed() {
        DistrictId elsewhere = new DistrictId(Portal.CLEVER, "elsewhere");

        assertThat(refusal(signIn(elsewhere, "ada"))).isEqualTo(Refusal.DISTRICT_UNKNOWN);
    }

    @Test
    @DisplayName("A4: the launch day begins by the clocks of the district's zone")
    void opensAtTheBeginningOfTheLaunchDayInTheDistrictsZone() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        LocalDate today = LocalDate.of(2026, 11, 22);
        launch(today, "America/Los_Angeles");
        world.clock.jump(Duration.ofSeconds(-1));
        Outcome early = signIn("ada");
        world.clock.advance(Duration.ofSeconds(1));

        assertThat(early)
                .isInstanceOfSatisfying(
                        TurnedAway.class,
                        away -> {
                            assertThat(away.refusal()).isEqualTo(Refusal.NOT_LAUNCHED);
                            assertThat(away.launch()).hasValue(today);
                        });
        assertThat(signIn("ada")).isInstanceOf(SignedIn.class);
    }

    @Test
    void turnsEverybodyAwayWhileSignInIsPaused() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        var telling =
                new TellDecisions(
                        world.connections, new InMemoryOnboardingJournal(), new InMemoryOutbox());
        new AdvanceOnboarding(world.connections, telling, world.clock)
                .take(
                        SignInWorld.CLEVER,
                        Ask.of(OnboardingEvent.PAUSE, By.of(Party.STAFF, "Kim"))
                                .forPurposes(Set.of(Purpose.SIGN_IN)));

        assertThat(refusal(signIn("ada"))).isEqualTo(Refusal.DISTRICT_PAUSED);
    }

    @Test
    @DisplayName(
            "A8: whoever is shared for sign-in alone enters, unless the district says otherwise")
    void letsSomebodyInWhomTheRosterLacksUnlessTheDistrictSaysOtherwise() {
        Outcome usual = signIn("stranger");
        settings(Entry.REFUSE, Entry.REFUSE, TeacherPolicy.EVERY, RoleChoice.HIGHEST);

        assertThat(usual).isInstanceOf(SignedIn.class);
        assertThat(refusal(signIn("stranger"))).isEqualTo(Refusal.NOT_SHARED);
    }

    @Test
    @DisplayName("A7: a sign-in is remembered of teachers and of strangers, and of nobody else")
    void remembersWhomThePairCheckCompares() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        world.enrol(SignInWorld.CLEVER, "tess", Role.TEACHER);
        world.enrol(SignInWorld.CLEVER, "gone", Role.TEACHER);
        world.archive(SignInWorld.CLEVER, "gone");

        List.of("ada", "tess", "gone", "stranger").forEach(this::signIn);

        assertThat(world.logins.sightings(SignInWorld.CLEVER, "", 10).rows())
                .containsExactly(
                        new Sighting("stranger", Optional.empty(), world.clock.instant()),
                        new Sighting("tess", Optional.of(Role.TEACHER), world.clock.instant()));
    }

    @Test
    void turnsArchivedPeopleAwayWhateverTheSettings() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        world.archive(SignInWorld.CLEVER, "ada");

        assertThat(refusal(signIn("ada"))).isEqualTo(Refusal.ARCHIVED);
        assertThat(Refusal.ARCHIVED.pageCode()).isEqualTo(Refusal.NOT_SHARED.pageCode());
    }

    @Test
    void keepsAWaitingStudentOutUnlessTheDistrictLetsThemIn() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        world.seat(SignInWorld.CLEVER, "ada", SeatState.WAITING, Optional.empty());
        Outcome usual = signIn("ada");
        settings(Entry.ADMIT, Entry.ADMIT, TeacherPolicy.EVERY, RoleChoice.HIGHEST);

        assertThat(refusal(usual)).isEqualTo(Refusal.WAITING_FOR_SEAT);
        assertThat(signIn("ada")).isInstanceOf(SignedIn.class);
    }

    @Test
    void countsTheDaysOfAGraceAsPeopleDo() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        grace(Duration.ofDays(3));

        assertThat(((Informed) signIn("ada")).notice())
                .isEqualTo(new Notice.Grace(4, LocalDate.of(2026, 11, 25)));
    }

    @Test
    void endsAGraceToTheSecond() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        grace(Duration.ofSeconds(1));
        Outcome last = signIn("ada");
        world.clock.advance(Duration.ofSeconds(1));

        assertThat(((Informed) last).notice())
                .isEqualTo(new Notice.Grace(1, LocalDate.of(2026, 11, 22)));
        assertThat(refusal(signIn("ada"))).isEqualTo(Refusal.WAITING_FOR_SEAT);
    }

    @ParameterizedTest(name = "A11: {0} is {1}")
    @CsvSource({
        "PENDING_APPROVAL, TEACHER_PENDING",
        "PENDING_INVITATION, TEACHER_PENDING",
        "REJECTED, TEACHER_REJECTED",
    })
    void keepsTeachersOutWhoAreNotApproved(Approval approval, Refusal refusal) {
        world.enrol(SignInWorld.CLEVER, "tess", Role.TEACHER);
        settings(Entry.ADMIT, Entry.REFUSE, TeacherPolicy.APPROVED, RoleChoice.HIGHEST);
        Outcome undecided = signIn("tess");
        approve("tess", approval);
        Outcome decided = signIn("tess");
        approve("tess", Approval.APPROVED);

        assertThat(refusal(undecided)).isEqualTo(Refusal.TEACHER_PENDING);
        assertThat(refusal(decided)).isEqualTo(refusal);
        assertThat(signIn("tess")).isInstanceOf(SignedIn.class);
    }

    /** P16. */
    @Test
    void judgesEachRoleOfAPersonByItself() {
        world.enrol(SignInWorld.CLEVER, "sam", Role.STUDENT, Role.TEACHER);
        world.seat(SignInWorld.CLEVER, "sam", SeatState.WAITING, Optional.empty());
        Outcome asTeacher = signIn("sam");
        settings(Entry.ADMIT, Entry.REFUSE, TeacherPolicy.APPROVED, RoleChoice.HIGHEST);

        assertThat(role(asTeacher)).hasValue(Role.TEACHER);
        assertThat(refusal(signIn("sam"))).isEqualTo(Refusal.TEACHER_PENDING);
    }

    @Test
    void givesSomebodyWithSeveralRolesTheOneWithTheMostAuthority() {
        world.enrol(SignInWorld.CLEVER, "sam", Role.STUDENT, Role.STAFF, Role.TEACHER);

        assertThat(role(signIn("sam"))).hasValue(Role.TEACHER);
    }

    @Test
    void asksForTheRoleWhereTheDistrictWantsThat() {
        world.enrol(SignInWorld.CLEVER, "sam", Role.STUDENT, Role.TEACHER);
        settings(Entry.ADMIT, Entry.REFUSE, TeacherPolicy.EVERY, RoleChoice.ASK);

        Informed asked = (Informed) signIn("sam");
        Outcome unheard = goOn(asked, Role.DISTRICT_ADMIN);
        Outcome chosen = goOn(asked, Role.STUDENT);

        assertThat(asked.notice())
                .isEqualTo(new Notice.ChooseRole(List.of(Role.TEACHER, Role.STUDENT)));
        assertThat(unheard).isInstanceOf(Informed.class);
        assertThat(role(chosen)).hasValue(Role.STUDENT);
        assertThat(role(goOn(asked, Role.TEACHER))).hasValue(Role.STUDENT);
    }

    @Test
    void tellsOfAGraceOnceTheStudentsRoleIsChosen() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT, Role.TEACHER);
        grace(Duration.ofDays(3));
        settings(Entry.ADMIT, Entry.REFUSE, TeacherPolicy.EVERY, RoleChoice.ASK);

        Informed asked = (Informed) signIn("ada");
        Outcome chosen = goOn(asked, Role.STUDENT);

        assertThat(((Informed) chosen).notice())
                .isEqualTo(new Notice.Grace(4, LocalDate.of(2026, 11, 25)));
        assertThat(world.goOn.goOn(asked.session(), Optional.empty(), asked.path(), "go-on"))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void givesUpARoleThatIsNoLongerOpen() {
        world.enrol(SignInWorld.CLEVER, "sam", Role.STUDENT, Role.TEACHER);
        settings(Entry.ADMIT, Entry.REFUSE, TeacherPolicy.EVERY, RoleChoice.ASK);
        Informed asked = (Informed) signIn("sam");
        goOn(asked, Role.TEACHER);
        settings(Entry.ADMIT, Entry.REFUSE, TeacherPolicy.APPROVED, RoleChoice.ASK);
        approve("sam", Approval.REJECTED);

        assertThat(role(world.goOn.goOn(asked.session(), Optional.empty(), asked.path(), "go-on")))
                .hasValue(Role.STUDENT);
    }

    @Test
    void keepsNothingForTheProductWhileSomethingComesFirst() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        grace(Duration.ofDays(3));

        signIn("ada");

        assertThat(world.handOvers.count()).isZero();
    }

    @Test
    void judgesAnewWhoeverGoesOnFromAPage() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        grace(Duration.ofMinutes(10));
        Informed told = (Informed) signIn("ada");
        Outcome inTime = world.goOn.goOn(told.session(), Optional.empty(), told.path(), "go-on");
        world.clock.advance(Duration.ofMinutes(10));

        assertThat(inTime).isInstanceOf(SignedIn.class);
        assertThat(refusal(world.goOn.goOn(told.session(), Optional.empty(), told.path(), "go-on")))
                .isEqualTo(Refusal.WAITING_FOR_SEAT);
        assertThat(world.sessions.find(told.session().sha256())).isEmpty();
        assertThat(
                        world.tallies.refusals(
                                SignInWorld.CLEVER, Instant.EPOCH, world.clock.instant(), 9))
                .extracting(RecentRefusal::code, RecentRefusal::correlationId)
                .containsExactly(tuple("waiting-for-seat", "go-on"));
    }

    private void launch(LocalDate day, String zone) {
        SignInSettings usual = SignInSettings.standard();
        world.settings(
                SignInWorld.CLEVER,
                new SignInSettings(
                        usual.unrostered(),
                        usual.waiting(),
                        usual.teachers(),
                        usual.roles(),
                        Optional.of(day),
                        ZoneId.of(zone)));
    }

    private void settings(
            Entry unrostered, Entry waiting, TeacherPolicy teachers, RoleChoice roles) {
        world.settings(
                SignInWorld.CLEVER,
                new SignInSettings(
                        unrostered,
                        waiting,
                        teachers,
                        roles,
                        Optional.empty(),
                        SignInSettings.standard().zone()));
    }

    private void grace(Duration left) {
        world.seat(
                SignInWorld.CLEVER,
                "ada",
                SeatState.GRACE,
                Optional.of(world.clock.instant().plus(left)));
    }

    private void approve(String teacher, Approval approval) {
        SampleLicences.decide(
                world.licences, SignInWorld.CLEVER, SeatStore.DEFAULT_PRODUCT, teacher, approval);
    }

    private Outcome signIn(String id) {
        return signIn(SignInWorld.CLEVER, id);
    }

    private Outcome signIn(DistrictId district, String id) {
        world.clever.says(
                new PortalIdentity(
                        district,
                        Optional.of(id),
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty()));
        return browser.signIn(Portal.CLEVER);
    }

    private Outcome goOn(Informed asked, Role role) {
        return world.goOn.goOn(asked.session(), Optional.of(role), asked.path(), "go-on");
    }

    private Optional<Role> role(Outcome outcome) {
        return world.product(((SignedIn) outcome).code().text()).orElseThrow().session().role();
    }

    private static Refusal refusal(Outcome outcome) {
        return ((TurnedAway) outcome).refusal();
    }
}
