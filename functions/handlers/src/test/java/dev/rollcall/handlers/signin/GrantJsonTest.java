package dev.rollcall.handlers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Json;
import dev.rollcall.portals.assertion.Es256Assertions;
import dev.rollcall.portals.assertion.SigningKeys;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Profile;
import dev.rollcall.signin.session.RedeemCode.Redeemed.Granted;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemorySecrets;

import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The product reads the claims of the statement and those beside it as one and the same. */
class GrantJsonTest {

    private static final DistrictId DISTRICT = new DistrictId(Portal.CLASSLINK, "90210");
    private static final Set<String> OF_THE_STATEMENT =
            Set.of("iss", "aud", "sub", "jti", "iat", "exp");

    private final SteppingClock clock = new SteppingClock();
    private final Es256Assertions assertions =
            new Es256Assertions(
                    "https://in.example",
                    new InMemorySecrets(clock).with("key", SigningKeys.make()),
                    "key");

    @Test
    void saysOfAStudentWhatTheStatementSays() {
        assertSame(
                new Profile(
                        session(Optional.of("login:7"), Optional.of(Role.STUDENT), Actor.ADMIN),
                        Optional.of(new PersonName("Jo", "Doe")),
                        List.of(Role.STUDENT),
                        Optional.empty(),
                        List.of(new Profile.Place("c1", "Maths", MemberRole.STUDENT)),
                        Optional.of(
                                new Seat(
                                        "login:7",
                                        SeatState.GRACE,
                                        clock.instant(),
                                        Optional.of(clock.instant())))));
    }

    @Test
    void saysOfAStrangerWhatTheStatementSays() {
        assertSame(
                new Profile(
                        session(Optional.empty(), Optional.empty(), Actor.SELF),
                        Optional.empty(),
                        List.of(),
                        Optional.of(Role.TEACHER),
                        List.of(),
                        Optional.empty()));
    }

    private void assertSame(Profile profile) {
        String signed = assertions.sign(profile, "product", "id", clock.instant()).orElseThrow();
        JsonNode statement = payload(signed);
        JsonNode beside = GrantJson.of(new Granted(signed, profile)).path("claims");

        statement
                .properties()
                .forEach(claim -> {
                    if (!OF_THE_STATEMENT.contains(claim.getKey())) {
                        assertThat(beside.path(claim.getKey()))
                                .as(claim.getKey())
                                .isEqualTo(claim.getValue());
                    }
                });
        assertThat(beside.properties())
                .filteredOn(claim -> !claim.getValue().isNull())
                .allSatisfy(claim -> assertThat(statement.has(claim.getKey())).isTrue());
    }

    private static JsonNode payload(String signed) {
        byte[] payload = Base64.getUrlDecoder().decode(signed.split("\\.", -1)[1]);
        return Json.strict(new String(payload, UTF_8).getBytes(UTF_8)).orElseThrow();
    }

    private Session session(Optional<String> person, Optional<Role> role, Actor actor) {
        Subject subject = new Subject(DISTRICT, person, Optional.of("7"));
        return new Session("0".repeat(64), subject, role, actor, clock.instant(), clock.instant());
    }
}
