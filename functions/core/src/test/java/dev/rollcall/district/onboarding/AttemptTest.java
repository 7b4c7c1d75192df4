package dev.rollcall.district.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.Portal;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.district.onboarding.Ask.LaunchDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

final class AttemptTest {
    private static final Instant NOW = Instant.parse("2026-08-10T15:00:00Z");
    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");
    private static final By OWNER = By.of(Party.OWNER, "mem-1");
    private static final By STAFF = By.of(Party.STAFF, "Kim");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Set<Purpose> BOTH = EnumSet.allOf(Purpose.class);

    private Instant now = NOW;
    private Connection connection = begun(albert());

    @Test
    @DisplayName("R13, A6, A15: the import opens at its last gate and at none before")
    void opensAtTheLastGate() {
        take(Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(BOTH));
        assertThat(blocker()).contains(Blocker.NOT_APPROVED);
        take(Ask.of(OnboardingEvent.APPROVE, STAFF));
        assertThat(blocker()).contains(Blocker.SHARING_NOT_SET_UP);
        take(Ask.of(OnboardingEvent.SHARE, By.of(Party.DISTRICT, "it")));
        assertThat(blocker()).contains(Blocker.NOT_REVIEWED);
        take(Ask.of(OnboardingEvent.REVIEW, STAFF));
        assertThat(blocker()).isEmpty();
        assertThat(connection.onboarding().rostering().stage()).isEqualTo(Stage.ENABLED);
    }

    @Test
    @DisplayName("A16: what is shared may be looked at once it is shared, before the review")
    void looksBeforeTheReview() {
        take(Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(BOTH));
        take(Ask.of(OnboardingEvent.APPROVE, STAFF));
        assertThat(ImportGate.lookBlocker(connection, now)).contains(Blocker.SHARING_NOT_SET_UP);

        take(Ask.of(OnboardingEvent.SHARE, OWNER));

        assertThat(ImportGate.lookBlocker(connection, now)).isEmpty();
        assertThat(blocker()).contains(Blocker.NOT_REVIEWED);
    }

    @Test
    @DisplayName("A1: rostering alone is refused with a reason where it goes with sign-in")
    void refusesRosteringAlone() {
        assertThat(refusal(Ask.of(OnboardingEvent.REQUEST, OWNER)))
                .contains(OnboardingRefusal.SIGN_IN_MISSING);

        take(Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(Set.of(Purpose.SIGN_IN)));

        assertThat(refusal(Ask.of(OnboardingEvent.REQUEST, OWNER))).isEmpty();
    }

    @Test
    @DisplayName("I4: rostering alone is allowed where the pair is optional")
    void takesRosteringAloneWhereThatIsAllowed() {
        connection = begun(behind(Pairing.OPTIONAL, Enabling.AUTO, Gate.REQUEST));

        take(Ask.of(OnboardingEvent.REQUEST, OWNER));

        assertThat(connection.onboarding().rostering().stage()).isEqualTo(Stage.REQUESTED);
        assertThat(connection.onboarding().signIn().stage()).isEqualTo(Stage.INVITED);
    }

    @Test
    @DisplayName("A2: one decision approves both requests")
    void approvesBothAtOnce() {
        take(Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(BOTH));

        take(Ask.of(OnboardingEvent.APPROVE, STAFF));

        assertThat(connection.onboarding().rostering().stage()).isEqualTo(Stage.APPROVED);
        assertThat(connection.onboarding().signIn().stage()).isEqualTo(Stage.LAUNCHED);
        assertThat(connection.onboarding().number()).isEqualTo(2);
    }

    @Test
    @DisplayName("A2: one rejected leaves the other pending, and the pair broken until asked again")
    void rejectsOneAlone() {
        take(Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(BOTH));
        take(Ask.of(OnboardingEvent.REJECT, STAFF).forPurposes(Set.of(Purpose.SIGN_IN)));

        assertThat(connection.onboarding().rostering().stage()).isEqualTo(Stage.REQUESTED);
        assertThat(connection.onboarding().signIn().stage()).isEqualTo(Stage.REJECTED);
        assertThat(refusal(Ask.of(OnboardingEvent.APPROVE, STAFF)))
                .contains(OnboardingRefusal.SIGN_IN_MISSING);
    }

    @Test
    @DisplayName("A5: a repeated approval is no new decision")
    void repeatsNothing() {
        take(Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(BOTH));
        take(Ask.of(OnboardingEvent.APPROVE, STAFF));
        Connection once = connection;

        take(Ask.of(OnboardingEvent.APPROVE, STAFF).forPurposes(BOTH));

        assertThat(connection).isEqualTo(once);
    }

    @Test
    @DisplayName("A5, A15, M10: approving and reviewing are the vendor's alone")
    void keepsTheVendorsDecisionsToTheVendor() {
        for (OnboardingEvent event :
                Set.of(OnboardingEvent.APPROVE, OnboardingEvent.REJECT, OnboardingEvent.REVIEW)) {
            assertThat(refusal(Ask.of(event, OWNER))).contains(OnboardingRefusal.NOT_YOURS);
        }
    }

    @Test
    @DisplayName("R12: 199 seats are refused, 200 are taken, and no number at all is refused")
    void asksForTheMinimumOfSeats() {
        connection = begun(rocketMath(200));
        Ask request = Ask.of(OnboardingEvent.REQUEST, OWNER);

        assertThat(refusal(request)).contains(OnboardingRefusal.SEATS_MISSING);
        assertThat(refusal(request.naming(199))).contains(OnboardingRefusal.SEATS_BELOW_MINIMUM);
        assertThat(refusal(request.naming(200))).isEmpty();
        take(request.naming(200));
        assertThat(connection.onboarding().seats()).hasValue(200);
        assertThat(blocker()).isEmpty();
    }

    @Test
    @DisplayName("R12: the pool counts where the request names no seats")
    void countsThePool() {
        connection = begun(rocketMath(200).withSeats(pool(200)));
        assertThat(refusal(Ask.of(OnboardingEvent.REQUEST, OWNER))).isEmpty();
        connection = begun(rocketMath(200).withSeats(pool(199)));
        assertThat(refusal(Ask.of(OnboardingEvent.REQUEST, OWNER)))
                .contains(OnboardingRefusal.SEATS_BELOW_MINIMUM);
    }

    @Test
    @DisplayName("R12: without a minimum one seat is enough")
    void needsNoSeatsWithoutAMinimum() {
        connection = begun(rocketMath(0));

        assertThat(refusal(Ask.of(OnboardingEvent.REQUEST, OWNER).naming(1))).isEmpty();
    }

    @Test
    @DisplayName("R28: where staff alone ask for the first roster, an owner may not")
    void keepsStaffsRequestToStaff() {
        connection = begun(DistrictSettings.standard(FirstRoster.STAFF));

        assertThat(blocker()).contains(Blocker.NOT_REQUESTED_BY_STAFF);
        assertThat(refusal(Ask.of(OnboardingEvent.REQUEST, OWNER)))
                .contains(OnboardingRefusal.NOT_YOURS);
        assertThat(refusal(Ask.of(OnboardingEvent.REQUEST, STAFF))).isEmpty();
    }

    @Test
    @DisplayName("S10: an import that is enabled by hand waits for it")
    void waitsToBeEnabled() {
        connection = begun(behind(Pairing.OPTIONAL, Enabling.EXPLICIT));
        take(Ask.of(OnboardingEvent.REQUEST, OWNER));
        assertThat(blocker()).contains(Blocker.NOT_ENABLED);

        take(Ask.of(OnboardingEvent.ENABLE, OWNER));

        assertThat(blocker()).isEmpty();
    }

    @Test
    @DisplayName("A4, A14: a launch date in the future is shown in US form, and comes by itself")
    void launchesOnItsDay() {
        requestAndApprove(LocalDate.of(2026, 8, 17));

        assertThat(connection.onboarding().signIn().stage()).isEqualTo(Stage.SCHEDULED);
        assertThat(Badge.of(connection, now)).contains("Launch Date: 08/17/26");

        now = Instant.parse("2026-08-17T03:59:59Z");
        assertThat(Badge.of(connection, now)).contains("Launch Date: 08/17/26");
        now = Instant.parse("2026-08-17T04:00:00Z");
        take(Ask.of(OnboardingEvent.ARRIVE, By.SYSTEM));

        assertThat(connection.onboarding().signIn().stage()).isEqualTo(Stage.LAUNCHED);
        assertThat(Badge.of(connection, now)).contains("Launched");
    }

    @Test
    @DisplayName("A4: a launch date of today or before is now")
    void launchesAtOnceOnADayThatHasBegun() {
        for (int day : new int[] {9, 10}) {
            connection = begun(albert());
            requestAndApprove(LocalDate.of(2026, 8, day));

            assertThat(connection.onboarding().signIn().stage()).isEqualTo(Stage.LAUNCHED);
            assertThat(Badge.of(connection, now)).contains("Launched");
        }
    }

    @Test
    @DisplayName("A4: a launch date may be changed until it comes, and not after")
    void changesTheLaunchDate() {
        requestAndApprove(LocalDate.of(2026, 8, 17));
        take(launch(LocalDate.of(2026, 9, 1)));
        assertThat(Badge.of(connection, now)).contains("Launch Date: 09/01/26");

        now = NOW.plus(Duration.ofDays(30));
        take(Ask.of(OnboardingEvent.ARRIVE, By.SYSTEM));

        assertThat(refusal(launch(LocalDate.of(2026, 12, 1))))
                .contains(OnboardingRefusal.NOTHING_TO_DECIDE);
    }

    @Test
    @DisplayName("A4: no custom launch date launches with the approval")
    void launchesWithoutADate() {
        take(Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(BOTH));
        take(Ask.of(OnboardingEvent.APPROVE, STAFF));

        assertThat(Badge.of(connection, now)).contains("Launched");
    }

    @Test
    void goesOnWhereItWasPaused() {
        connection = begun(DistrictSettings.standard(FirstRoster.AUTO));
        take(Ask.of(OnboardingEvent.PAUSE, STAFF).forPurposes(Set.of(Purpose.ROSTERING)));
        assertThat(blocker()).contains(Blocker.PAUSED);

        take(Ask.of(OnboardingEvent.RESUME, STAFF));

        assertThat(blocker()).isEmpty();
        assertThat(connection.onboarding().rostering().stage()).isEqualTo(Stage.ENABLED);
    }

    @Test
    void decidesNothingOfADistrictThatItsPortalNoLongerLists() {
        connection = connection.withState(ConnectionState.DISCONNECTED);

        assertThat(refusal(Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(BOTH)))
                .contains(OnboardingRefusal.DISCONNECTED);
    }

    @Test
    @DisplayName("R30: every blocked stage names who must act, every passed one who did and when")
    void namesWhoMustAct() {
        assertThat(next(Purpose.ROSTERING)).contains(Party.OWNER);
        take(Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(BOTH));
        assertThat(next(Purpose.ROSTERING)).contains(Party.STAFF);
        take(Ask.of(OnboardingEvent.APPROVE, STAFF));
        assertThat(next(Purpose.ROSTERING)).contains(Party.DISTRICT);

        var rows = new Checklist(connection, now).rows();

        assertThat(rows)
                .filteredOn(row -> row.stage() == Stage.APPROVED)
                .allSatisfy(row -> {
                    assertThat(row.state()).isEqualTo(Checklist.State.DONE);
                    assertThat(row.mark().orElseThrow().by()).isEqualTo(STAFF);
                    assertThat(row.mark().orElseThrow().at()).isEqualTo(NOW);
                });
        assertThat(rows)
                .filteredOn(row -> row.state() == Checklist.State.LATER)
                .extracting(Checklist.Row::stage)
                .containsExactly(Stage.REVIEWED, Stage.ENABLED);
    }

    @Test
    void asksForNoGateAgainOnceTheRosterWasImported() {
        connection =
                begun(DistrictSettings.standard(FirstRoster.AUTO))
                        .withLastFull(new LastRun("r1", "full", "completed", "", NOW))
                        .withSettings(albert());

        assertThat(blocker()).isEmpty();
    }

    private Optional<Party> next(Purpose purpose) {
        return new Checklist(connection, now)
                .rows().stream()
                        .filter(row -> row.purpose() == purpose)
                        .filter(row -> row.state() == Checklist.State.NEXT)
                        .map(Checklist.Row::actor)
                        .findFirst();
    }

    private void requestAndApprove(LocalDate launch) {
        Ask request = Ask.of(OnboardingEvent.REQUEST, OWNER).forPurposes(BOTH);
        take(request.on(new LaunchDate(Optional.of(launch), NEW_YORK)));
        take(Ask.of(OnboardingEvent.APPROVE, STAFF));
    }

    private static Ask launch(LocalDate day) {
        return Ask.of(OnboardingEvent.LAUNCH, OWNER).on(new LaunchDate(Optional.of(day), NEW_YORK));
    }

    private void take(Ask ask) {
        Attempt attempt = Attempt.of(ask, connection, now);
        assertThat(attempt.refused()).isEmpty();
        connection = attempt.connection();
    }

    private Optional<OnboardingRefusal> refusal(Ask ask) {
        Attempt attempt = Attempt.of(ask, connection, now);
        attempt.refused().ifPresent(any -> assertThat(attempt.connection()).isEqualTo(connection));
        return attempt.refused().map(Attempt.Refused::why);
    }

    private Optional<Blocker> blocker() {
        return ImportGate.blocker(connection, now);
    }

    private static Connection begun(DistrictSettings settings) {
        return Connection.discovered(DISTRICT, settings, NOW);
    }

    private static DistrictSettings albert() {
        return behind(Pairing.REQUIRED, Enabling.AUTO, Gate.REQUEST, Gate.REVIEW);
    }

    private static DistrictSettings behind(Pairing pairing, Enabling enabling, Gate... gates) {
        return DistrictSettings.standard(FirstRoster.REQUEST)
                .withOnboarding(
                        new OnboardingSettings(Set.of(gates), pairing, enabling, Updates.LOGIN, 0));
    }

    private static DistrictSettings rocketMath(int minimum) {
        return DistrictSettings.standard(FirstRoster.REQUEST)
                .withOnboarding(
                        new OnboardingSettings(
                                Set.of(),
                                Pairing.OPTIONAL,
                                Enabling.AUTO,
                                Updates.REQUEST,
                                minimum));
    }

    private static ProductSeats pool(int seats) {
        return ProductSeats.of(new SeatSettings(OptionalInt.of(seats), new OverSeatPolicy.Block()));
    }
}
