package dev.rollcall.portals.openid;

import dev.rollcall.portals.openid.OpenIdSettings.ClientAuthentication;
import dev.rollcall.portals.openid.OpenIdSettings.IdToken;
import dev.rollcall.portals.openid.person.ClaimNames;

import java.util.Map;
import java.util.Set;

/** Settings with one thing changed. */
final class Changed {

    private Changed() {}

    static OpenIdSettings addresses(OpenIdSettings of, Addresses addresses) {
        return new OpenIdSettings(
                of.portal(),
                of.issuer(),
                addresses,
                of.redirectUri(),
                of.scopes(),
                of.authentication(),
                of.idToken(),
                of.algorithms(),
                of.claims(),
                of.parameters(),
                of.districtParameter(),
                of.secretName());
    }

    static OpenIdSettings issuer(OpenIdSettings of, String issuer) {
        return new OpenIdSettings(
                of.portal(),
                issuer,
                of.addresses(),
                of.redirectUri(),
                of.scopes(),
                of.authentication(),
                of.idToken(),
                of.algorithms(),
                of.claims(),
                of.parameters(),
                of.districtParameter(),
                of.secretName());
    }

    static OpenIdSettings tokens(
            OpenIdSettings of, ClientAuthentication authentication, IdToken idToken) {
        return new OpenIdSettings(
                of.portal(),
                of.issuer(),
                of.addresses(),
                of.redirectUri(),
                of.scopes(),
                authentication,
                idToken,
                of.algorithms(),
                of.claims(),
                of.parameters(),
                of.districtParameter(),
                of.secretName());
    }

    static OpenIdSettings algorithms(OpenIdSettings of, String algorithm) {
        return new OpenIdSettings(
                of.portal(),
                of.issuer(),
                of.addresses(),
                of.redirectUri(),
                of.scopes(),
                of.authentication(),
                of.idToken(),
                Set.of(algorithm),
                of.claims(),
                of.parameters(),
                of.districtParameter(),
                of.secretName());
    }

    static OpenIdSettings claims(OpenIdSettings of, ClaimNames claims, String parameter) {
        return new OpenIdSettings(
                of.portal(),
                of.issuer(),
                of.addresses(),
                of.redirectUri(),
                of.scopes(),
                of.authentication(),
                of.idToken(),
                of.algorithms(),
                claims,
                Map.of(parameter, "false"),
                of.districtParameter(),
                of.secretName());
    }
}
