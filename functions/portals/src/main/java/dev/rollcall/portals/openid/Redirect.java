package dev.rollcall.portals.openid;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;

import dev.rollcall.portals.oauth.ClientKeys;
import dev.rollcall.signin.identity.Asking;

import java.net.URI;

/**
 * What a browser is sent to a provider with: the code flow, and nothing else (S-01, S-04).
 *
 * @param settings the provider's
 */
record Redirect(OpenIdSettings settings) {

    URI to(URI endpoint, ClientKeys keys, Asking asking) {
        AuthorizationRequest.Builder request =
                new AuthorizationRequest.Builder(ResponseType.CODE, new ClientID(keys.id()))
                        .endpointURI(endpoint)
                        .redirectionURI(settings.redirectUri())
                        .state(new State(asking.state()))
                        .customParameter("nonce", asking.nonce())
                        .codeChallenge(
                                new CodeVerifier(asking.codeVerifier()), CodeChallengeMethod.S256);
        addSettings(request);
        settings.districtParameter()
                .ifPresent(name ->
                        asking.districtKey().ifPresent(key -> request.customParameter(name, key)));
        return request.build().toURI();
    }

    private void addSettings(AuthorizationRequest.Builder request) {
        if (!settings.scopes().isEmpty()) {
            request.scope(Scope.parse(settings.scopes()));
        }
        settings.parameters().forEach(request::customParameter);
    }
}
