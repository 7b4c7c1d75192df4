package dev.rollcall.local.sandbox.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import dev.rollcall.local.sandbox.http.Query;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes down all that one sign-in is served, in words that are the same for every sign-in. */
final class Served {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_MILLIS = 2000;
    private final App app;
    private final PersonsBrowser browser;
    private final OIDCProviderMetadata pinned;
    private final String mePath;
    private final Map<String, String> seen = new TreeMap<>();

    /**
     * @param pinned what the portal said of itself when it was honest
     */
    Served(App app, PersonsBrowser browser, OIDCProviderMetadata pinned, String mePath) {
        this.app = app;
        this.browser = browser;
        this.pinned = pinned;
        this.mePath = mePath;
    }

    Map<String, String> signIn(App.Attempt attempt) throws Exception {
        note("metadata", browser.open("/.well-known/openid-configuration"));
        URI back = browser.sentOn(attempt.request());
        Query query = Query.parse(back.getRawQuery());
        seen.put("callback path", back.getPath());
        seen.put("callback", named(query.toString(), attempt, query));
        AuthorizationCode code = new AuthorizationCode(query.first("code").orElse("none"));
        Optional<HTTPResponse> tokens = redeem(code, attempt);
        if (tokens.isPresent()) {
            noteTokens(tokens.get(), attempt);
            HTTPResponse again = redeem(code, attempt).orElseThrow();
            seen.put("second time", String.valueOf(again.getStatusCode()));
        }
        return seen;
    }

    private String named(String text, App.Attempt attempt, Query query) {
        return text.replace(attempt.state().getValue(), "STATE")
                .replace(query.first("code").orElse("none"), "CODE");
    }

    private void note(String what, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        seen.put(what, answer.statusCode() + " " + type + " " + answer.body());
    }

    private Optional<HTTPResponse> redeem(AuthorizationCode code, App.Attempt attempt)
            throws IOException {
        ClientSecretBasic basic =
                new ClientSecretBasic(new ClientID(app.client()), new Secret(app.secret()));
        HTTPRequest request =
                new TokenRequest.Builder(
                                pinned.getTokenEndpointURI(),
                                basic,
                                new AuthorizationCodeGrant(
                                        code, app.callback(), attempt.verifier()))
                        .build()
                        .toHTTPRequest();
        request.setReadTimeout(PATIENCE_MILLIS);
        try {
            return Optional.of(request.send());
        } catch (IOException e) {
            seen.put("tokens", "none in time");
            return Optional.empty();
        }
    }

    private void noteTokens(HTTPResponse answer, App.Attempt attempt) throws Exception {
        seen.put("tokens", answer.getStatusCode() + " " + answer.getEntityContentType());
        if (answer.getStatusCode() != 200 || !answer.getBody().startsWith("{")) {
            return;
        }
        JsonNode tokens = JSON.readTree(answer.getBody());
        seen.put("token type", tokens.path("token_type").asText("none"));
        HttpResponse<String> keys = browser.open(pinned.getJWKSetURI());
        note("keys", keys);
        noteIdToken(tokens.path("id_token").asText(), keys.body(), attempt);
        String access = tokens.path("access_token").asText();
        notePerson("me", app.ask(app.portal().resolve(mePath), access));
        notePerson("userinfo", app.ask(pinned.getUserInfoEndpointURI(), access));
    }

    private void notePerson(String what, HTTPResponse answer) {
        String timeless = answer.getBody().replaceAll("\"LastAccessTime\":\"[^\"]*\"", "");
        seen.put(what, answer.getStatusCode() + " " + timeless);
    }

    private void noteIdToken(String token, String keys, App.Attempt attempt) throws IOException {
        String[] parts = token.split("\\.", -1);
        seen.put("id token", parts.length + " parts, JSON: " + token.startsWith("{"));
        if (parts.length != 3) {
            return;
        }
        seen.put("header", decoded(parts[0]));
        noteClaims(JSON.readTree(decoded(parts[1])), attempt);
        seen.put("signature holds", holds(token, keys));
    }

    private void noteClaims(JsonNode claims, App.Attempt attempt) {
        long now = Instant.now().getEpochSecond();
        claims.properties()
                .forEach(each -> {
                    String text = each.getValue().toString();
                    boolean time = each.getValue().isIntegralNumber() && text.length() == 10;
                    String steady =
                            time
                                    ? Math.round((each.getValue().asLong() - now) / 60.0)
                                            + " minutes"
                                    : text;
                    seen.put(
                            "claim " + each.getKey(),
                            steady.replace(attempt.nonce().getValue(), "NONCE"));
                });
    }

    /** By the first key of that name, as careless apps look it up. */
    private static String holds(String token, String keys) {
        try {
            JWSObject jws = JWSObject.parse(token);
            for (JWK key : JWKSet.parse(keys).getKeys()) {
                if (key.getKeyID().equals(jws.getHeader().getKeyID())) {
                    RSAPublicKey rsa = key.toRSAKey().toRSAPublicKey();
                    return String.valueOf(jws.verify(new RSASSAVerifier(rsa)));
                }
            }
            return "no such key";
        } catch (Exception e) {
            return "not to be verified";
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
