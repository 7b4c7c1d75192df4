package dev.rollcall.portals.openid.person;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.PortalIdentity;

import java.net.URI;
import java.util.Optional;

/**
 * A person as ClassLink tells by {@code my/info} (classlink-oneroster.md §3.5, §3.6). Ids come as
 * numbers or text; a blank {@code SourcedId} is somebody who is on no roster, and never a key.
 *
 * @param myInfo the address of {@code my/info}
 * @param names where the ids stand in an ID token, which must say the same
 */
public record ClassLinkPerson(URI myInfo, ClaimNames names) implements Person {

    @Override
    public Told<PortalIdentity> identify(Evidence evidence, Bearer bearer) {
        return bearer.ask(myInfo).then(info -> read(info, evidence));
    }

    private Told<PortalIdentity> read(Fields info, Evidence evidence) {
        return Told.reading(
                Lie.ANSWER_MALFORMED,
                () ->
                        Told.orElse(Identities.id(info, "UserId"), Lie.PERSON_MISSING)
                                .unless(user -> contradiction(user, info, evidence))
                                .then(user -> identities(user, info).at(Portal.CLASSLINK)));
    }

    /**
     * My/info is what userinfo is elsewhere, so it must be of the token's subject (Core §5.3.2).
     */
    private Optional<Lie> contradiction(String user, Fields info, Evidence evidence) {
        Optional<String> subject =
                evidence.claims()
                        .flatMap(claims ->
                                names.login().flatMap(name -> Identities.id(claims, name)));
        if (subject.filter(id -> !id.equals(user)).isPresent()) {
            return Optional.of(Lie.USERINFO_SUBJECT_DIFFERS);
        }
        if (tenantDiffers(info, evidence)) {
            return Optional.of(Lie.DISTRICT_DIFFERS);
        }
        return recordDiffers(info, evidence) ? Optional.of(Lie.PERSON_DIFFERS) : Optional.empty();
    }

    /** Either may be blank, for a district without a roster. */
    private boolean recordDiffers(Fields info, Evidence evidence) {
        Optional<String> told = Identities.id(info, "SourcedId");
        return evidence.claims()
                .flatMap(claims -> names.person().flatMap(name -> Identities.id(claims, name)))
                .filter(record -> told.isPresent() && !told.get().equals(record))
                .isPresent();
    }

    private boolean tenantDiffers(Fields info, Evidence evidence) {
        Optional<String> told = Identities.id(info, "TenantId");
        return evidence.claims()
                .flatMap(claims -> Identities.firstId(claims, names.district()))
                .filter(tenant -> told.isPresent() && !told.get().equals(tenant))
                .isPresent();
    }

    private static Identities identities(String user, Fields info) {
        return new Identities(
                Identities.id(info, "TenantId"),
                Identities.id(info, "SourcedId"),
                Optional.of(user),
                ToldName.parts(info, "FirstName", "LastName")
                        .or(() -> ToldName.whole(info, "DisplayName")),
                ToldRole.of(info.value("Role")));
    }
}
