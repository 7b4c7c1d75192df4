package dev.rollcall.local.sandbox.login;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import java.net.URI;
import java.util.Optional;

/**
 * An app that relies on a portal and does everything by the book.
 *
 * @param portal where
 * @param client its name there
 * @param secret its secret there
 * @param callback where it wants codes to be sent
 */
public record App(URI portal, String client, String secret, URI callback) {

    /** What it takes along to the portal. */
    public record Attempt(State state, Nonce nonce, CodeVerifier verifier, URI request) {}

    public OIDCProviderMetadata metadata() throws Exception {
        return OIDCProviderMetadata.resolve(new Issuer(portal.toString()));
    }

    public Attempt begin() throws Exception {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                Scope.parse("openid profile"),
                                new ClientID(client),
                                callback)
                        .endpointURI(metadata().getAuthorizationEndpointURI())
                        .state(state)
                        .nonce(nonce)
                        .codeChallenge(verifier, CodeChallengeMethod.S256)
                        .build()
                        .toURI();
        return new Attempt(state, nonce, verifier, request);
    }

    /** The code that came back, if it belongs to the attempt. */
    public AuthorizationCode code(Attempt attempt, URI back) throws Exception {
        AuthenticationResponse answer = AuthenticationResponseParser.parse(back);
        AuthenticationSuccessResponse success = answer.toSuccessResponse();
        if (!attempt.state().equals(success.getState())) {
            throw new IllegalStateException("not the state of the attempt");
        }
        return Optional.ofNullable(success.getAuthorizationCode()).orElseThrow();
    }

    public HTTPResponse redeem(AuthorizationCode code, Attempt attempt) throws Exception {
        return redeem(new AuthorizationCodeGrant(code, callback, attempt.verifier()));
    }

    public HTTPResponse redeem(AuthorizationCodeGrant grant) throws Exception {
        ClientSecretBasic basic = new ClientSecretBasic(new ClientID(client), new Secret(secret));
        return new TokenRequest.Builder(metadata().getTokenEndpointURI(), basic, grant)
                .build()
                .toHTTPRequest()
                .send();
    }

    public IDTokenClaimsSet verified(JWT token, Nonce nonce) throws Exception {
        JWKSet keys = JWKSet.load(metadata().getJWKSetURI().toURL());
        Issuer issuer = new Issuer(portal.toString());
        return new IDTokenValidator(issuer, new ClientID(client), JWSAlgorithm.RS256, keys)
                .validate(token, nonce);
    }

    public HTTPResponse ask(URI endpoint, String token) throws Exception {
        return new UserInfoRequest(endpoint, new BearerAccessToken(token)).toHTTPRequest().send();
    }
}
