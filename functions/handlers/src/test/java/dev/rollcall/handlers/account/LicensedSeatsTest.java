package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.SeatWorld.DISTRICT;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.handlers.Answer;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seats of licensed teachers' classes, from the request to what is stored (profile albert). */
final class LicensedSeatsTest {

    private final SeatWorld world = SeatWorld.rostered("albert");

    @Test
    @DisplayName("A11: sharing is no licence: shared, unapproved teachers take 0 seats")
    void seatsNobodyBeforeATeacherIsApproved() {
        assertThat(world.seats()).isEmpty();
        assertThat(world.get("/seats").path("eligible").intValue()).isZero();
        assertThat(world.get("/licences/t0").path("approval").textValue())
                .isEqualTo("pending-approval");
    }

    @ParameterizedTest(name = "A11 {0} takes 0 seats")
    @ValueSource(strings = {"rejected", "pending-approval", "pending-invitation"})
    void seatsNobodyOfATeacherInAnyOtherState(String approval) {
        world.decide("t0", "{\"approval\":\"" + approval + "\"}");

        assertThat(world.seats()).isEmpty();
        assertThat(world.api.licences.find(DISTRICT, "default", "t0").map(Licence::approval))
                .isEqualTo(Approval.of(approval));
    }

    @Test
    @DisplayName("A11, A12: an approval seats the teacher's own classes at once, and nobody else")
    void seatsTheClassesOfAnApprovedTeacher() {
        Answer approved = world.approve("t1");

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.header("etag")).isEqualTo("\"1\"");
        assertThat(world.in(SeatState.HOLDING)).containsExactly("b", "c", "d");
        assertThat(world.ledger().holding()).isEqualTo(3);
    }

    @Test
    @DisplayName("A12: three licensed teachers who share students count the union, never the sum")
    void countsStudentsOfSeveralLicensedTeachersOnce() {
        world.approve("t0");
        world.approve("t1");
        world.approve("t2");

        assertThat(world.in(SeatState.HOLDING)).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(world.get("/seats").path("holding").intValue()).isEqualTo(7);
    }

    @Test
    @DisplayName("A12: who is taught by another licensed teacher too keeps the seat")
    void freesOnlyThoseWhomNobodyElseTeaches() {
        world.approve("t0");
        world.approve("t1");

        world.decide("t0", "{\"approval\":\"rejected\"}");

        assertThat(world.in(SeatState.HOLDING)).containsExactly("b", "c", "d");
    }

    @Test
    @DisplayName("A18: a licence for one school seats no other school's classes")
    void seatsTheSchoolOfTheLicenceAlone() {
        world.decide("t0", "{\"approval\":\"approved\",\"scope\":{\"schools\":[\"s0\"]}}");
        assertThat(world.in(SeatState.HOLDING)).containsExactly("a", "b", "c");

        world.decide("t0", "{\"approval\":\"approved\",\"scope\":{}}");
        assertThat(world.in(SeatState.HOLDING)).containsExactly("a", "b", "c", "g");
    }

    @Test
    @DisplayName("A18: a licence for some classes is refused where the vendor sells none such")
    void refusesALicenceOfAScopeThatIsNotSold() {
        Answer refused =
                world.put("t0", "{\"approval\":\"approved\",\"scope\":{\"classes\":[\"c3\"]}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("licence-scope-not-sold");
        assertThat(refused.json().path("path").asText()).isEqualTo("$.scope");
        assertThat(world.api.licences.all(DISTRICT, "default")).isEmpty();
    }

    @Test
    @DisplayName("A18: a licence for some classes seats no other class of the teacher")
    void seatsTheClassesOfTheLicenceAlone() {
        SeatWorld any = SeatWorld.rostered("standard");
        any.settings("{\"products\":{\"default\":{\"seatRule\":\"licensed-teachers-classes\"}}}");

        any.decide("t0", "{\"approval\":\"approved\",\"scope\":{\"classes\":[\"c3\"]}}");

        assertThat(any.in(SeatState.HOLDING)).containsExactly("g");
    }

    @Test
    @DisplayName("A12: seats follow enrolment in the run that brings it")
    void followsEnrolmentInTheRun() {
        world.approve("t1");

        world.classOf("c1", "s0", "t1", "c", "a");
        world.run(RunMode.DELTA);
        assertThat(world.in(SeatState.HOLDING)).containsExactly("a", "c");

        world.leave("a");
        world.run(RunMode.DELTA);
        assertThat(world.in(SeatState.HOLDING)).containsExactly("c");

        world.student("a", "s0");
        world.run(RunMode.DELTA);
        assertThat(world.in(SeatState.HOLDING)).containsExactly("a", "c");
    }

    @Test
    @DisplayName("A12: a class that changes hands takes its seats along")
    void followsTheTeacherOfAClass() {
        world.approve("t2");

        world.classOf("c2", "s1", "t1", "e", "f");
        world.run(RunMode.DELTA);
        assertThat(world.seats()).isEmpty();

        world.classOf("c1", "s0", "t2", "b", "c", "d");
        world.run(RunMode.DELTA);
        assertThat(world.in(SeatState.HOLDING)).containsExactly("b", "c", "d");
    }

    @Test
    void decidesByASmallRunThatReadsNoPortal() {
        var lastLook = world.api.connection().lastRun();

        world.approve("t0");

        var run = world.api.runs.page(DISTRICT, "", 1).runs().getFirst();
        assertThat(run.mode()).isEqualTo(RunMode.SEATS);
        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(run.usage().portalRequests()).isZero();
        assertThat(world.api.connection().lastRun()).isEqualTo(lastLook);
        assertThat(world.api.connection().openRun()).isEmpty();
    }

    @Test
    void decidesAfterTheRunThatIsOpenWhereOneIs() {
        world.api.call("POST", SeatWorld.HOME + "/runs", "{\"mode\":\"full\"}");
        world.put("t0", "{\"approval\":\"approved\"}");
        assertThat(world.get("/seats").path("status").textValue()).isEqualTo("outdated");

        world.drain();

        assertThat(world.in(SeatState.HOLDING)).containsExactly("a", "b", "c", "g");
        assertThat(world.get("/seats").path("status").textValue()).isEqualTo("decided");
    }

    @Test
    void findsInTheNightWhatACrashKeptFromBeingDecided() {
        Licence seen = Licence.undecided("default", "t1");
        world.api.licences.save(
                DISTRICT, seen.decided(Approval.APPROVED, seen.scope(), world.api.clock.instant()));

        world.run(RunMode.FULL);

        assertThat(world.in(SeatState.HOLDING)).containsExactly("b", "c", "d");
    }

    @Test
    void refusesAChangeOfALicenceThatWasChangedMeanwhile() {
        world.approve("t0");

        Answer late =
                world.api
                        .staff()
                        .change(
                                "PUT",
                                SeatWorld.HOME + "/licences/t0",
                                0,
                                "{\"approval\":\"rejected\"}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(world.in(SeatState.HOLDING)).containsExactly("a", "b", "c", "g");
    }

    @Test
    void refusesALicenceForTwoThingsOrForNone() {
        assertThat(world.put("t0", "{\"approval\":\"approved\",\"scope\":{\"schools\":[]}}").code())
                .isEqualTo("field-value");
        assertThat(
                        world.put(
                                        "t0",
                                        "{\"approval\":\"approved\",\"scope\":{\"schools\":[\"s0\"],\"classes\":[\"c0\"]}}")
                                .code())
                .isEqualTo("field-value");
        assertThat(world.api.licences.all(DISTRICT, "default")).isEmpty();
    }

    @Test
    @DisplayName("A11: the forecast counts pending teachers, by name where names are asked for")
    void forecastsPendingApprovals() {
        world.approve("t1");
        world.decide("t2", "{\"approval\":\"pending-approval\"}");

        var forecast = world.get("/forecast?names=true");

        assertThat(forecast.at("/now/students").intValue()).isEqualTo(3);
        assertThat(forecast.at("/afterApprovals/students").intValue()).isEqualTo(5);
        assertThat(forecast.at("/afterApprovals/arriving").findValuesAsText("person"))
                .containsExactly("e", "f");
        assertThat(forecast.at("/afterApprovals/arriving/0/name/given").textValue())
                .isEqualTo("First e");
        assertThat(world.get("/forecast").at("/afterApprovals").has("arriving")).isFalse();
    }
}
