package dev.rollcall.handlers.signin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.Json;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Seat;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Assertions;
import dev.rollcall.signin.session.Profile;
import dev.rollcall.signin.session.RedeemCode.Redeemed.Granted;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;

import java.time.Instant;

/**
 * What the product is told of somebody signed in: the signed statement, and beside it what it says.
 * Every claim is always there; what is not known is null.
 */
final class GrantJson {

    private GrantJson() {}

    static ObjectNode of(Granted granted) {
        ObjectNode json = Json.object();
        json.put("assertion", granted.assertion());
        json.put("tokenType", "Bearer");
        json.put("expiresIn", Assertions.LIFETIME.toSeconds());
        json.set("claims", claims(granted.profile()));
        return json;
    }

    static DistrictId district(Granted granted) {
        return granted.profile().session().subject().district();
    }

    private static ObjectNode claims(Profile profile) {
        Session session = profile.session();
        Subject subject = session.subject();
        ObjectNode json = Json.object();
        json.put("sid", session.sid());
        json.put("portal", subject.district().portal().code());
        json.put("district", subject.district().asString());
        json.put("personId", subject.personId().orElse(null));
        json.put("loginId", subject.loginId().orElse(null));
        json.put("onRoster", subject.isOnRoster());
        json.put("role", session.role().map(Role::code).orElse(null));
        ArrayNode roles = json.putArray("roles");
        profile.roles().forEach(role -> roles.add(role.code()));
        json.put("toldRole", profile.told().map(Role::code).orElse(null));
        json.set("name", profile.name().map(GrantJson::name).orElse(null));
        ArrayNode classes = json.putArray("classes");
        profile.classes().forEach(place -> classes.add(place(place)));
        json.set("seat", profile.seat().map(GrantJson::seat).orElse(null));
        return json.put("adminActs", session.actor() == Actor.ADMIN);
    }

    private static ObjectNode name(PersonName name) {
        return Json.object().put("given", name.first()).put("family", name.last());
    }

    private static ObjectNode place(Profile.Place place) {
        return Json.object()
                .put("id", place.classId())
                .put("name", place.name())
                .put("role", place.role().code());
    }

    private static ObjectNode seat(Seat seat) {
        return Json.object()
                .put("state", seat.state().code())
                .put("graceEnds", seat.graceEnds().map(Instant::toString).orElse(null));
    }
}
