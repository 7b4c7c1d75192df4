package dev.rollcall.portals.assertion;

import com.nimbusds.jwt.JWTClaimsSet;

import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Seat;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Assertions;
import dev.rollcall.signin.session.Profile;
import dev.rollcall.signin.session.Session;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

/**
 * What a statement says, under the names and in the forms of the API. Members that there is nothing
 * to say of are left out; lists never are.
 *
 * @param issuer our public address
 * @param profile of whom
 */
record Statement(String issuer, Profile profile) {

    JWTClaimsSet claims(String clientId, String id, Instant now) {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(clientId)
                        .subject(subject(profile.session().subject()))
                        .jwtID(id)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Assertions.LIFETIME)));
        addSession(claims, profile.session());
        addRoster(claims);
        return claims.build();
    }

    /**
     * Unique among all people of all districts: no district has a slash in it, and what the id is
     * of stands before it, since an id may look like anything.
     */
    private static String subject(Subject subject) {
        String who =
                subject.personId()
                        .map(id -> "/person/" + id)
                        .orElseGet(() -> "/login/" + subject.loginId().orElse(""));
        return subject.district().asString() + who;
    }

    private static void addSession(JWTClaimsSet.Builder claims, Session session) {
        Subject subject = session.subject();
        claims.claim("sid", session.sid())
                .claim("portal", subject.district().portal().code())
                .claim("district", subject.district().asString())
                .claim("onRoster", subject.isOnRoster())
                .claim("adminActs", session.actor() == Session.Actor.ADMIN);
        subject.personId().ifPresent(id -> claims.claim("personId", id));
        subject.loginId().ifPresent(id -> claims.claim("loginId", id));
        session.role().ifPresent(role -> claims.claim("role", role.code()));
    }

    private void addRoster(JWTClaimsSet.Builder claims) {
        claims.claim("roles", profile.roles().stream().map(Role::code).toList())
                .claim("classes", profile.classes().stream().map(Statement::place).toList());
        profile.told().ifPresent(role -> claims.claim("toldRole", role.code()));
        profile.name().ifPresent(name -> claims.claim("name", name(name)));
        profile.seat().ifPresent(seat -> claims.claim("seat", seat(seat)));
    }

    private static Map<String, String> place(Profile.Place place) {
        return Map.of("id", place.classId(), "name", place.name(), "role", place.role().code());
    }

    private static Map<String, String> name(PersonName name) {
        return Map.of("given", name.first(), "family", name.last());
    }

    private static Map<String, String> seat(Seat seat) {
        return seat.graceEnds()
                .map(end -> Map.of("state", seat.state().code(), "graceEnds", end.toString()))
                .orElseGet(() -> Map.of("state", seat.state().code()));
    }
}
