package dev.rollcall.portals.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;

import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.oauth.ClientKeys;
import dev.rollcall.portals.openid.wire.Answers;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import java.net.URI;
import java.util.Objects;

/**
 * Exchanges codes (RFC 6749 §4.1.3). The library writes the request; it is sent by our door.
 *
 * @param client who we are at the provider
 * @param http the door
 */
record TokenEndpoint(OpenIdSettings.Client client, BoundedHttp http) {

    /** One attempt, for a code counts once. */
    Told<Tokens> exchange(URI endpoint, ClientKeys keys, CodeExchange exchange) {
        return exchange.code().isBlank()
                ? spent()
                : read(http.ask(query(endpoint, keys, exchange)), keys);
    }

    private static Told<Tokens> read(HttpAnswer answer, ClientKeys keys) {
        return switch (answer.meaning()) {
            case REJECTED -> rejected(answer);
            case UNAUTHORISED -> Told.notOurs(Source.CREDENTIALS, How.REFUSED);
            case ANSWER, BROKEN, UNAVAILABLE, OVERLOADED, THROTTLED, REFUSED, MISSING ->
                    tokens(answer, keys);
            case TOO_LARGE, FOREIGN -> tokens(answer, keys);
        };
    }

    private static Told<Tokens> tokens(HttpAnswer answer, ClientKeys keys) {
        return Answers.read(answer, Source.TOKEN).then(fields -> Tokens.of(fields, keys));
    }

    /** RFC 6749 §5.2: one of its errors is about the code, all the others are about us. */
    private static Told<Tokens> rejected(HttpAnswer answer) {
        return Answers.object(answer, Source.TOKEN)
                .then(fields ->
                        Told.reading(
                                Lie.ANSWER_MALFORMED,
                                () -> rejected(fields.raw("error").orElse(""))));
    }

    private static Told<Tokens> rejected(String error) {
        return switch (error) {
            case "invalid_grant" -> spent();
            case "invalid_client" -> Told.notOurs(Source.CREDENTIALS, How.REFUSED);
            case "" -> Told.unavailable(Source.TOKEN, How.MALFORMED);
            default -> Told.notOurs(Source.TOKEN, How.REFUSED);
        };
    }

    private static Told<Tokens> spent() {
        return new Told.Not<>(new Identified.CodeSpent());
    }

    private HttpQuery query(URI endpoint, ClientKeys keys, CodeExchange exchange) {
        HTTPRequest request = request(endpoint, keys, exchange).toHTTPRequest();
        String authorization = Objects.requireNonNullElse(request.getAuthorization(), "");
        return Answers.question(endpoint, authorization).posting(request.getBody());
    }

    private TokenRequest request(URI endpoint, ClientKeys keys, CodeExchange exchange) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(exchange.code()),
                        client.redirectUri(),
                        new CodeVerifier(exchange.codeVerifier()));
        ClientID id = new ClientID(keys.id());
        Secret secret = new Secret(keys.secret());
        ClientAuthentication us =
                switch (client.authentication()) {
                    case BASIC -> new ClientSecretBasic(id, secret);
                    case POST -> new ClientSecretPost(id, secret);
                };
        return new TokenRequest.Builder(endpoint, us, grant).build();
    }
}
