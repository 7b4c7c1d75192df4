package dev.rollcall.portals.openid;

import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.OpenIdSettings.IdToken;
import dev.rollcall.portals.openid.person.Bearer;
import dev.rollcall.portals.openid.person.ClaimedPerson;
import dev.rollcall.portals.openid.person.ClassLinkPerson;
import dev.rollcall.portals.openid.person.CleverPerson;
import dev.rollcall.portals.openid.person.Person;
import dev.rollcall.portals.openid.person.Person.Evidence;
import dev.rollcall.portals.openid.token.IdTokens;
import dev.rollcall.portals.openid.token.Keys;
import dev.rollcall.portals.openid.wire.Answers;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.Authorization;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.IdentityProvider;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage.Source;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A portal, or what stands in for it, as a place where people prove who they are. Keeps its
 * metadata and keys as {@link dev.rollcall.portals.openid.wire.Kept} says, and nothing of anybody.
 * Thread-safe.
 */
public final class OpenIdProvider implements IdentityProvider {

    /** Metadata and keys are waited for shorter than a token: a kept one will do (S-13). */
    private static final Duration PUBLISHED = Duration.ofSeconds(2);

    private final OpenIdSettings settings;
    private final BoundedHttp http;
    private final Credentials credentials;
    private final Metadata metadata;
    private final Endpoints endpoints;
    private final Keys keys;
    private final IdTokens idTokens;
    private final Person person;

    /**
     * The provider of the settings.
     *
     * @param http a door to {@link OpenIdSettings#origins}, with {@link
     *     dev.rollcall.portals.http.HttpLimits#signIn}
     * @param secrets where our credentials are
     */
    public OpenIdProvider(
            OpenIdSettings settings, BoundedHttp http, Secrets secrets, InstantSource clock) {
        BoundedHttp published = http.within(PUBLISHED);
        this.settings = settings;
        this.http = http;
        this.credentials = new Credentials(secrets, settings.client().secretName());
        this.metadata = new Metadata(settings, published, clock);
        this.endpoints = new Endpoints(settings.addresses(), metadata);
        this.keys =
                new Keys(
                        clock,
                        () ->
                                endpoints
                                        .keys()
                                        .then(uri ->
                                                Answers.read(
                                                        published.ask(Answers.question(uri, "")),
                                                        Source.KEYS)));
        this.idTokens = new IdTokens(settings.issuer(), settings.trust().algorithms(), keys, clock);
        this.person = person();
    }

    private Person person() {
        ClaimedPerson claimed =
                new ClaimedPerson(
                        settings.portal(), settings.trust().claims(), endpoints::userInfo);
        return settings.addresses()
                .person()
                .<Person>map(address ->
                        switch (settings.portal()) {
                            case CLEVER -> new CleverPerson(address, claimed);
                            case CLASSLINK ->
                                    new ClassLinkPerson(address, settings.trust().claims());
                        })
                .orElse(claimed);
    }

    @Override
    public String issuer() {
        return settings.issuer();
    }

    @Override
    public Authorization authorization(Asking asking) {
        Redirect redirect = new Redirect(settings.client());
        Told<URI> address =
                credentials
                        .keys()
                        .then(known ->
                                endpoints
                                        .authorize()
                                        .then(uri ->
                                                new Told.Got<>(redirect.to(uri, known, asking))));
        return switch (address) {
            case Told.Got<URI>(URI uri) -> new Authorization.At(uri);
            case Told.Not<URI>(Identified.Failed why) -> new Authorization.Nowhere(why);
            case Told.Not<URI>(Identified answer) -> throw unasked(answer);
        };
    }

    @Override
    public Identified identify(CodeExchange exchange) {
        return endpoints
                .token()
                .then(uri -> tokens(uri, exchange))
                .then(tokens -> evidence(tokens, exchange).then(told -> identity(told, tokens)))
                .outcome(identity -> identity);
    }

    private static IllegalStateException unasked(Identified answer) {
        return new IllegalStateException("no code was given to be answered by " + answer);
    }

    /** Drops what is kept, for after a snapshot; the next call learns it anew. */
    public void forget() {
        metadata.forget();
        keys.forget();
    }

    private Told<Tokens> tokens(URI endpoint, CodeExchange exchange) {
        TokenEndpoint server = new TokenEndpoint(settings.client(), http);
        return credentials.ask(known -> server.exchange(endpoint, known, exchange));
    }

    private Told<Evidence> evidence(Tokens tokens, CodeExchange exchange) {
        if (tokens.id().isEmpty()) {
            return isIdTokenNeeded()
                    ? Told.untrue(Lie.ID_TOKEN_MISSING)
                    : new Told.Got<>(new Evidence(Optional.empty()));
        }
        Told<Fields> claims =
                idTokens.verified(tokens.id().get(), tokens.clientId(), exchange.nonceSha256());
        return claims.then(told -> new Told.Got<>(new Evidence(Optional.of(told))));
    }

    private boolean isIdTokenNeeded() {
        return settings.trust().idToken() == IdToken.REQUIRED
                || settings.addresses().person().isEmpty();
    }

    private Told<Identified> identity(Evidence evidence, Tokens tokens) {
        return person.identify(evidence, new Bearer(http, tokens.access()))
                .then(identity -> new Told.Got<>(new Identified.Known(identity)));
    }
}
