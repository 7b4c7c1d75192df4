package dev.rollcall.portals.openid;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.openid.OpenIdSettings.ClientAuthentication;
import dev.rollcall.portals.openid.OpenIdSettings.IdToken;
import dev.rollcall.portals.openid.person.ClaimNames;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ClassLink as a provider (classlink-oneroster.md §3.1-§3.5). */
public final class ClassLinkSignIn {

    private ClassLinkSignIn() {}

    /**
     * ClassLink as it documents itself. Its keys' address is learned from its metadata. Mail
     * addresses are not asked for: they link nobody (S-20).
     *
     * @param issuer {@code https://launchpad.classlink.com} outside of tests; also serves {@code
     *     /oauth2/v2}
     * @param user {@code https://nodeapi.classlink.com} outside of tests
     */
    public static OpenIdSettings standard(
            URI issuer, URI user, URI redirectUri, String secretName) {
        return new OpenIdSettings(
                Portal.CLASSLINK,
                issuer.toString(),
                addresses(new BaseAddress(issuer), new BaseAddress(user)),
                redirectUri,
                List.of("openid", "profile", "oneroster"),
                ClientAuthentication.POST,
                IdToken.REQUIRED,
                Set.of("RS256"),
                claims(),
                Map.of(),
                Optional.empty(),
                secretName);
    }

    /** ClassLink's names of claims. */
    public static ClaimNames claims() {
        return new ClaimNames(
                List.of("classLink_tenant_id"),
                Optional.of("classLink_sourcedId"),
                Optional.of("sub"));
    }

    private static Addresses addresses(BaseAddress launchpad, BaseAddress user) {
        return new Addresses(
                Optional.of(launchpad.at("/oauth2/v2/auth")),
                Optional.of(launchpad.at("/oauth2/v2/token")),
                Optional.empty(),
                Optional.of(user.at("/v2/my/profileinfo")),
                Optional.of(user.at("/v2/my/info")));
    }
}
