package dev.rollcall.portals.openid.person;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.PortalIdentity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A person as any OpenID provider tells: by the claims of the ID token, and by those of userinfo
 * where the token lacks district or person (OpenID Connect Core §5.3).
 *
 * @param portal whose districts they are
 * @param names where the ids stand
 * @param userInfo where userinfo is, if the provider has it
 */
public record ClaimedPerson(Portal portal, ClaimNames names, Supplier<Told<Optional<URI>>> userInfo)
        implements Person {

    @Override
    public Told<PortalIdentity> identify(Evidence evidence, Bearer bearer) {
        return Told.orElse(evidence.claims(), Lie.ID_TOKEN_MISSING)
                .then(claims -> isComplete(claims) ? said(claims) : asked(claims, bearer));
    }

    /** Whether the token says by itself who it is; that somebody is on no roster is said too. */
    boolean isComplete(Fields claims) {
        return names.district().stream().anyMatch(name -> !claims.value(name).asText("").isBlank())
                && names.person().map(claims::has).orElse(true);
    }

    private Told<PortalIdentity> said(Fields... claims) {
        return Told.reading(Lie.ID_TOKEN_MALFORMED, () -> identities(List.of(claims)).at(portal));
    }

    private Told<PortalIdentity> asked(Fields claims, Bearer bearer) {
        return userInfo.get()
                .then(address ->
                        address.map(uri -> bearer.ask(uri).then(info -> together(claims, info)))
                                .orElseGet(() -> said(claims)));
    }

    // Core §5.3.2: userinfo of another subject is not to be used.
    private Told<PortalIdentity> together(Fields claims, Fields info) {
        return Told.reading(
                Lie.ANSWER_MALFORMED,
                () ->
                        info.raw("sub").equals(claims.raw("sub"))
                                ? said(claims, info)
                                : Told.untrue(Lie.USERINFO_SUBJECT_DIFFERS));
    }

    private Identities identities(List<Fields> told) {
        return new Identities(
                first(told.stream().map(each -> Identities.firstId(each, names.district()))),
                first(told.stream().map(each -> id(each, names.person()))),
                first(told.stream().map(each -> id(each, names.login()))),
                first(told.stream().map(ToldName::ofClaims)),
                first(told.stream().map(each -> ToldRole.of(each.value(roleName())))));
    }

    private static Optional<String> id(Fields claims, Optional<String> name) {
        return name.flatMap(each -> Identities.id(claims, each));
    }

    private static <T> Optional<T> first(Stream<Optional<T>> values) {
        return values.flatMap(Optional::stream).findFirst();
    }

    String roleName() {
        return switch (portal) {
            case CLEVER -> "user_type";
            case CLASSLINK -> "classLink_role";
        };
    }
}
