package dev.rollcall.portals.openid.person;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.PortalIdentity;

import java.net.URI;
import java.util.Optional;

/**
 * A person as Clever tells (clever.md §4.3, §4.4): by an ID token that names person and district,
 * else by {@code /me}, of which only the ids and {@code authorized_by} are relied on. Clever's id
 * of the login is the person's.
 *
 * @param me the address of {@code /me}
 * @param claimed reads the ID token
 */
public record CleverPerson(URI me, ClaimedPerson claimed) implements Person {

    @Override
    public Told<PortalIdentity> identify(Evidence evidence, Bearer bearer) {
        return evidence.claims().filter(claimed::isComplete).isPresent()
                ? claimed.identify(evidence, bearer)
                : bearer.ask(me).then(answer -> read(answer, evidence));
    }

    private Told<PortalIdentity> read(Fields answer, Evidence evidence) {
        return Told.reading(
                Lie.ANSWER_MALFORMED,
                () ->
                        Told.orElse(answer.object("data"), Lie.PERSON_MISSING)
                                .then(CleverPerson::byDistrict)
                                .unless(data -> contradiction(data, answer, evidence))
                                .then(data -> identities(data, evidence).at(claimed.portal())));
    }

    /** What a teacher authorised names no district, or none that has connected (§4.7). */
    private static Told<Fields> byDistrict(Fields data) {
        return data.raw("authorized_by").filter("teacher"::equals).isPresent()
                ? new Told.Not<>(new Identified.ByTeacher())
                : new Told.Got<>(data);
    }

    private static Optional<Lie> contradiction(Fields data, Fields answer, Evidence evidence) {
        Optional<String> id = Identities.id(data, "id");
        if (id.isEmpty()) {
            return Optional.of(Lie.PERSON_MISSING);
        }
        if (differs(evidence.claims().flatMap(claims -> claims.raw("sub")), id)
                || differs(linked(answer, "canonical"), id)) {
            return Optional.of(Lie.PERSON_DIFFERS);
        }
        return differs(linked(answer, "district"), Identities.id(data, "district"))
                ? Optional.of(Lie.DISTRICT_DIFFERS)
                : Optional.empty();
    }

    private static boolean differs(Optional<String> other, Optional<String> id) {
        return other.isPresent() && !other.equals(id);
    }

    /** The id at the end of a link; answers without links are seen too. */
    private static Optional<String> linked(Fields answer, String relation) {
        return answer.objects("links").stream()
                .filter(link -> link.raw("rel").filter(relation::equals).isPresent())
                .flatMap(link -> link.raw("uri").stream())
                .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
                .findFirst();
    }

    private Identities identities(Fields data, Evidence evidence) {
        Optional<String> id = Identities.id(data, "id");
        return new Identities(
                Identities.id(data, "district"),
                id,
                id,
                ToldName.whole(data, "name")
                        .or(() -> evidence.claims().flatMap(ToldName::ofClaims)),
                ToldRole.of(data.value("type"))
                        .or(() ->
                                evidence.claims()
                                        .map(claims -> claims.value(claimed.roleName()))
                                        .flatMap(ToldRole::of)));
    }
}
