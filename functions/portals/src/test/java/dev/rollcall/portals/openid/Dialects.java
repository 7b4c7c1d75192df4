package dev.rollcall.portals.openid;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.openid.OpenIdSettings.Authentication;
import dev.rollcall.portals.openid.OpenIdSettings.Client;
import dev.rollcall.portals.openid.OpenIdSettings.IdToken;
import dev.rollcall.portals.openid.OpenIdSettings.Trust;
import dev.rollcall.portals.openid.person.ClaimNames;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Both portals as they document themselves, each on one server (clever.md §4.1-§4.4,
 * classlink-oneroster.md §3.1-§3.5). What a deployment has is read from its variables, and held to
 * the same documents where they are read.
 */
final class Dialects {

    private Dialects() {}

    static OpenIdSettings clever(URI server, URI redirectUri, String secretName) {
        return new OpenIdSettings(
                Portal.CLEVER,
                server.toString(),
                addresses(server, "/oauth/authorize", "/oauth/tokens", "/userinfo", "/v3.0/me"),
                new Client(
                        secretName,
                        Authentication.BASIC,
                        redirectUri,
                        List.of("openid"),
                        Map.of("return_unshared", "true"),
                        Optional.of("district_id")),
                new Trust(IdToken.WHEN_SENT, Set.of("RS256"), cleverClaims()));
    }

    static ClaimNames cleverClaims() {
        return new ClaimNames(
                List.of("district", "district_id"), Optional.of("sub"), Optional.of("sub"));
    }

    static OpenIdSettings classLink(URI server, URI redirectUri, String secretName) {
        return new OpenIdSettings(
                Portal.CLASSLINK,
                server.toString(),
                addresses(
                        server,
                        "/oauth2/v2/auth",
                        "/oauth2/v2/token",
                        "/v2/my/profileinfo",
                        "/v2/my/info"),
                new Client(
                        secretName,
                        Authentication.POST,
                        redirectUri,
                        List.of("openid", "profile", "oneroster"),
                        Map.of(),
                        Optional.empty()),
                new Trust(
                        IdToken.REQUIRED,
                        Set.of("RS256"),
                        new ClaimNames(
                                List.of("classLink_tenant_id"),
                                Optional.of("classLink_sourcedId"),
                                Optional.of("sub"))));
    }

    /** The keys' address is learned from the metadata. */
    private static Addresses addresses(
            URI server, String authorize, String token, String userInfo, String person) {
        BaseAddress base = new BaseAddress(server);
        return new Addresses(
                Optional.of(base.at(authorize)),
                Optional.of(base.at(token)),
                Optional.empty(),
                Optional.of(base.at(userInfo)),
                Optional.of(base.at(person)));
    }
}
