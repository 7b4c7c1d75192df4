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

/** Clever as a provider (clever.md §4.1-§4.4). */
public final class CleverSignIn {

    private CleverSignIn() {}

    /**
     * Clever as it documents itself. Its keys' address is learned from its metadata. ID tokens are
     * not sent to every application, and never for a Library login.
     *
     * @param issuer {@code https://clever.com} outside of tests; also serves {@code /oauth}
     * @param api {@code https://api.clever.com} outside of tests
     * @param version {@code v3.0} or {@code v3.1}
     */
    public static OpenIdSettings standard(
            URI issuer, URI api, String version, URI redirectUri, String secretName) {
        return new OpenIdSettings(
                Portal.CLEVER,
                issuer.toString(),
                addresses(new BaseAddress(issuer), new BaseAddress(api), version),
                redirectUri,
                List.of("openid"),
                ClientAuthentication.BASIC,
                IdToken.WHEN_SENT,
                Set.of("RS256"),
                claims(),
                Map.of("return_unshared", "true"),
                Optional.of("district_id"),
                secretName);
    }

    /** Clever's names of claims; {@code user_id} is the id of older versions and is not read. */
    public static ClaimNames claims() {
        return new ClaimNames(
                List.of("district", "district_id"), Optional.of("sub"), Optional.of("sub"));
    }

    private static Addresses addresses(BaseAddress auth, BaseAddress api, String version) {
        return new Addresses(
                Optional.of(auth.at("/oauth/authorize")),
                Optional.of(auth.at("/oauth/tokens")),
                Optional.empty(),
                Optional.of(api.at("/userinfo")),
                Optional.of(api.at("/" + version + "/me")));
    }
}
