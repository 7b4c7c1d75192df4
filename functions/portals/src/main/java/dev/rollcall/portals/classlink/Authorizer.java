package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.portals.access.Renewable;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.oauth.AccessToken;
import dev.rollcall.portals.oauth.ClientKeys;
import dev.rollcall.portals.oauth.Nonces;
import dev.rollcall.portals.oauth.Signing;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Makes the Authorization header for a request, by the route a district's settings name. Safe for
 * threads.
 */
final class Authorizer {

    private final BoundedHttp http;
    private final InstantSource clock;
    private final Nonces nonces;
    private final Map<Client, Renewable<AccessToken>> tokens = new ConcurrentHashMap<>();

    Authorizer(BoundedHttp http, InstantSource clock, Nonces nonces) {
        this.http = http;
        this.clock = clock;
        this.nonces = nonces;
    }

    /** What makes headers for addresses at this server, each time a new one where that matters. */
    Fetch<Function<URI, String>> header(Connection connection, Server server) {
        OneRosterSettings settings = connection.settings().oneRoster();
        return switch (settings.route()) {
            case PROXY -> bearer(server.bearer());
            case OAUTH1 -> keys(server, keys -> new Fetch.Got<>(signing(settings, keys)));
            case OAUTH2 ->
                    keys(
                            server,
                            keys ->
                                    Fetches.then(
                                            tokens(server, keys).fitFor(any -> true),
                                            token -> bearer(token.text())));
        };
    }

    /** Has a token that was refused replaced, once for all who were refused it. */
    void renewToken(Server server, String refused) {
        keys(
                server,
                keys ->
                        tokens(server, keys)
                                .insteadOf(refused, token -> header(token.text()).equals(refused)));
    }

    private static <T> Fetch<T> keys(Server server, Function<ClientKeys, Fetch<T>> use) {
        return server.keys().map(use).orElseGet(Fetches::refused);
    }

    private static Fetch<Function<URI, String>> bearer(String text) {
        return Bearers.isUsable(text) ? new Fetch.Got<>(any -> header(text)) : Fetches.refused();
    }

    private static String header(String bearer) {
        return "Bearer " + bearer;
    }

    private Function<URI, String> signing(OneRosterSettings settings, ClientKeys keys) {
        Signing signing = new Signing(keys, settings.signature(), settings.oauthVersion());
        return address -> signing.header(address, nonces.next(), clock.instant().getEpochSecond());
    }

    private Renewable<AccessToken> tokens(Server server, ClientKeys keys) {
        String version = server.basePath().contains("v1p2") ? "v1p2" : "v1p1";
        String scope =
                "https://purl.imsglobal.org/spec/or/" + version + "/scope/roster-core.readonly";
        return tokens.computeIfAbsent(
                new Client(server.tokens(), keys, scope),
                client ->
                        new Renewable<>(
                                clock,
                                () -> AccessToken.ask(http, client.endpoint(), keys, scope),
                                AccessToken::life));
    }

    private record Client(URI endpoint, ClientKeys keys, String scope) {}
}
