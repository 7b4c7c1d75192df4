package dev.rollcall.portals.openid;

import dev.rollcall.account.Sha256;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.http.Origins.PlainHttp;
import dev.rollcall.portals.openid.OpenIdSettings.Authentication;
import dev.rollcall.portals.openid.OpenIdSettings.Client;
import dev.rollcall.portals.openid.OpenIdSettings.IdToken;
import dev.rollcall.portals.openid.OpenIdSettings.Trust;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal;
import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.Authorization;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemorySecrets;

import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A provider under script, our side of a sign-in before it, and both their clocks. */
final class World implements AutoCloseable {

    static final KeyPair KEY = Minted.rsa(2048, 65_537);
    static final KeyPair OTHER_KEY = Minted.rsa(2048, 65_537);
    static final URI REDIRECT = URI.create("https://signin.example/sign-in/clever/callback");
    static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier";
    static final String CONFIGURATION = "/.well-known/openid-configuration";

    final ScriptedPortal portal = ScriptedPortal.open();
    final SteppingClock clock = new SteppingClock();
    final UsageMeter meter = new UsageMeter();
    final InMemorySecrets secrets =
            new InMemorySecrets(clock)
                    .with("secret", "{\"clientId\":\"us\",\"clientSecret\":\"word\"}");

    World() {
        portal.on(CONFIGURATION, Reply.json(Minted.json(metadata())));
        publish(Minted.jwk("key-1", KEY));
    }

    Map<String, Object> metadata() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("issuer", issuer());
        told.put("authorization_endpoint", issuer() + "/authorize");
        told.put("token_endpoint", issuer() + "/token");
        told.put("jwks_uri", issuer() + "/keys");
        told.put("userinfo_endpoint", issuer() + "/userinfo");
        return told;
    }

    String issuer() {
        return portal.base().toString();
    }

    void publish(Map<String, Object> key) {
        portal.on("/keys", keySet(List.of(key)));
    }

    static Reply keySet(List<Map<String, Object>> keys) {
        return Reply.json(Minted.json(Map.of("keys", keys)));
    }

    /** A provider on one server that stands in for Clever. */
    OpenIdSettings standIn() {
        return new OpenIdSettings(
                Portal.CLEVER,
                issuer(),
                Addresses.discovered(),
                new Client(
                        "secret",
                        Authentication.BASIC,
                        REDIRECT,
                        List.of("openid"),
                        Map.of(),
                        Optional.of("district_id")),
                new Trust(IdToken.REQUIRED, Set.of("RS256"), Dialects.cleverClaims()));
    }

    OpenIdSettings clever() {
        return Dialects.clever(portal.base(), REDIRECT, "secret");
    }

    OpenIdSettings classLink() {
        return Dialects.classLink(portal.base(), REDIRECT, "secret");
    }

    OpenIdProvider provider(OpenIdSettings settings) {
        return provider(settings, HttpLimits.signIn());
    }

    OpenIdProvider provider(OpenIdSettings settings, HttpLimits limits) {
        BoundedHttp http =
                new BoundedHttp(
                        settings.origins(PlainHttp.TO_LOOPBACK),
                        limits,
                        meter,
                        clock,
                        clock,
                        new Random(1));
        return new OpenIdProvider(settings, http, secrets, clock);
    }

    /** A true token of a person of a district, as the world's provider makes them. */
    Minted token() {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("sub", "person-1");
        claims.put("aud", "us");
        claims.put("exp", now + 3_600);
        claims.put("iat", now);
        claims.put("nonce", "nonce-1");
        claims.put("district", "district-1");
        return Minted.of(claims);
    }

    /** The token endpoint answers with this ID token and an access token. */
    World gives(String idToken) {
        portal.on(
                "/token",
                Reply.json(Minted.json(Map.of("access_token", "access", "id_token", idToken))));
        return this;
    }

    Identified signIn(OpenIdProvider provider) {
        String nonce = Sha256.of("nonce-1").asString();
        return provider.identify(new CodeExchange("code-1", VERIFIER, nonce));
    }

    static Asking asking() {
        return new Asking("state-1", "nonce-1", VERIFIER, Optional.empty());
    }

    static Identified untrue(Lie lie) {
        return new Identified.Untrue(lie);
    }

    static Identified unavailable(Source source, How how) {
        return new Identified.Unavailable(new Outage(source, how));
    }

    static Identified notOurs(Source source, How how) {
        return new Identified.NotOurs(new Outage(source, how));
    }

    /** Where that provider would send a browser. */
    static URI address(OpenIdProvider provider) {
        return ((Authorization.At) provider.authorization(asking())).address();
    }

    static Authorization nowhere(Identified why) {
        return new Authorization.Nowhere((Identified.Failed) why);
    }

    void passes(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        portal.close();
    }
}
