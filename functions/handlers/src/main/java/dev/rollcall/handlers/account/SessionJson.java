package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.Json;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Seat;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Profile;
import dev.rollcall.signin.session.Profile.Place;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;

import java.time.Instant;
import java.util.Optional;

/** Somebody signed in, as the API shows it. Every member is always there, null for nothing. */
final class SessionJson {

    private SessionJson() {}

    /**
     * A profile.
     *
     * @param endsAt when the session ends however much it is used
     */
    static ObjectNode of(Profile profile, Instant endsAt) {
        Session session = profile.session();
        ObjectNode json = Json.object().put("sid", session.sid());
        subject(json, session.subject());
        json.put("role", session.role().map(Role::code).orElse(null));
        ArrayNode roles = json.putArray("roles");
        profile.roles().stream().map(Role::code).forEach(roles::add);
        ArrayNode classes = json.putArray("classes");
        profile.classes().stream().map(SessionJson::place).forEach(classes::add);
        json.set("name", profile.name().map(SessionJson::name).orElse(null));
        json.set("seat", profile.seat().map(SessionJson::seat).orElse(null));
        json.put("adminActs", session.actor() == Actor.ADMIN);
        json.put("startedAt", session.startedAt().toString());
        return json.put("endsAt", endsAt.toString());
    }

    private static void subject(ObjectNode json, Subject subject) {
        json.put("portal", subject.district().portal().code());
        json.put("district", subject.district().asString());
        json.put("personId", subject.personId().orElse(null));
        json.put("loginId", subject.loginId().orElse(null));
        json.put("onRoster", subject.isOnRoster());
    }

    private static ObjectNode place(Place place) {
        return Json.object()
                .put("id", place.classId())
                .put("name", place.name())
                .put("role", place.role().code());
    }

    private static ObjectNode name(PersonName name) {
        return Json.object().put("given", name.first()).put("family", name.last());
    }

    private static ObjectNode seat(Seat seat) {
        Optional<String> graceEnds = seat.graceEnds().map(Instant::toString);
        return Json.object()
                .put("state", seat.state().code())
                .put("graceEnds", graceEnds.orElse(null));
    }
}
