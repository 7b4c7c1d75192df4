package dev.rollcall.portals.openid;

import dev.rollcall.portals.openid.OpenIdSettings.Authentication;
import dev.rollcall.portals.openid.OpenIdSettings.Client;
import dev.rollcall.portals.openid.OpenIdSettings.IdToken;
import dev.rollcall.portals.openid.OpenIdSettings.Trust;

import java.util.Map;
import java.util.Set;

/** Settings with one thing changed. */
final class Changed {

    private Changed() {}

    static OpenIdSettings addresses(OpenIdSettings of, Addresses addresses) {
        return new OpenIdSettings(of.portal(), of.issuer(), addresses, of.client(), of.trust());
    }

    static OpenIdSettings issuer(OpenIdSettings of, String issuer) {
        return new OpenIdSettings(of.portal(), issuer, of.addresses(), of.client(), of.trust());
    }

    static OpenIdSettings authentication(OpenIdSettings of, Authentication authentication) {
        Client client = of.client();
        return client(
                of,
                new Client(
                        client.secretName(),
                        authentication,
                        client.redirectUri(),
                        client.scopes(),
                        client.parameters(),
                        client.districtParameter()));
    }

    static OpenIdSettings parameters(OpenIdSettings of, Map<String, String> parameters) {
        Client client = of.client();
        return client(
                of,
                new Client(
                        client.secretName(),
                        client.authentication(),
                        client.redirectUri(),
                        client.scopes(),
                        parameters,
                        client.districtParameter()));
    }

    static OpenIdSettings idToken(OpenIdSettings of, IdToken idToken) {
        return trust(of, new Trust(idToken, of.trust().algorithms(), of.trust().claims()));
    }

    static OpenIdSettings algorithms(OpenIdSettings of, String algorithm) {
        return trust(of, new Trust(of.trust().idToken(), Set.of(algorithm), of.trust().claims()));
    }

    private static OpenIdSettings client(OpenIdSettings of, Client client) {
        return new OpenIdSettings(of.portal(), of.issuer(), of.addresses(), client, of.trust());
    }

    private static OpenIdSettings trust(OpenIdSettings of, Trust trust) {
        return new OpenIdSettings(of.portal(), of.issuer(), of.addresses(), of.client(), trust);
    }
}
