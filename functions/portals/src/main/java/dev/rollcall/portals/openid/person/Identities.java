package dev.rollcall.portals.openid.person;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Ids;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.PortalIdentity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a portal said of a person, as text, before it is an identity. Ids are taken byte for byte; a
 * blank one is none.
 *
 * @param district the district's key
 * @param personId the record on the roster
 * @param loginId the login
 * @param name the name, where it is told
 * @param role the role, where it is told
 */
record Identities(
        Optional<String> district,
        Optional<String> personId,
        Optional<String> loginId,
        Optional<PersonName> name,
        Optional<Role> role) {

    /** The identity at this portal, or what is missing or malformed in it. */
    Told<PortalIdentity> at(Portal portal) {
        return Told.orElse(district, Lie.DISTRICT_MISSING)
                .then(key -> Told.orElse(DistrictId.of(portal, key), Lie.DISTRICT_MALFORMED))
                .unless(any -> lie(idsOf(portal)))
                .then(tenant ->
                        new Told.Got<>(new PortalIdentity(tenant, personId, loginId, name, role)));
    }

    private Optional<Lie> lie(Ids form) {
        List<String> ids = Stream.of(personId, loginId).flatMap(Optional::stream).toList();
        if (ids.isEmpty()) {
            return Optional.of(Lie.PERSON_MISSING);
        }
        return ids.stream().allMatch(form::allow)
                ? Optional.empty()
                : Optional.of(Lie.PERSON_MALFORMED);
    }

    /** What may be a person's id, the same as on the portal's roster. */
    private static Ids idsOf(Portal portal) {
        return switch (portal) {
            case CLEVER -> Ids.PLAIN;
            case CLASSLINK -> Ids.OPAQUE;
        };
    }

    /** An id as it stands there; blank text is none, whatever blanks it is made of. */
    static Optional<String> id(Fields fields, String name) {
        return fields.raw(name).filter(text -> !text.codePoints().allMatch(Identities::isBlank));
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The first of these ids that is there. */
    static Optional<String> firstId(Fields fields, List<String> names) {
        return names.stream().flatMap(name -> id(fields, name).stream()).findFirst();
    }

    /** Prints nothing of the person (M-10). */
    @Override
    public String toString() {
        return "Identities";
    }
}
