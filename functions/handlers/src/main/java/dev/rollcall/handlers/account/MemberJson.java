package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;
import dev.rollcall.handlers.Json;

import java.util.Collection;
import java.util.Comparator;

/** A member as the API shows it. */
final class MemberJson {
    private MemberJson() {}

    static ObjectNode of(Member member) {
        ObjectNode json = Json.object();
        json.put("id", member.id().asString());
        json.put("version", member.version());
        json.put("role", member.role().code());
        json.put("state", Words.of(member.state()));
        ArrayNode rights = json.putArray("rights");
        member.rights().stream().sorted().map(Right::code).forEach(rights::add);
        json.set("domain", domain(member.domain()));
        json.put("name", member.contact().name());
        json.put("email", member.contact().email());
        member.person().ifPresent(person -> json.set("person", place(person)));
        return json.put("since", member.since().toString());
    }

    private static ObjectNode domain(Domain domain) {
        ObjectNode json = Json.object();
        json.set("schools", places(domain.schools()));
        json.set("teachers", places(domain.teachers()));
        json.set("classes", places(domain.classes()));
        return json;
    }

    static ArrayNode places(Collection<Place> places) {
        ArrayNode json = Json.array();
        places.stream()
                .sorted(Comparator.comparing(Place::district).thenComparing(Place::id))
                .forEach(place -> json.add(place(place)));
        return json;
    }

    private static ObjectNode place(Place place) {
        return Json.object().put("district", place.district().asString()).put("id", place.id());
    }
}
