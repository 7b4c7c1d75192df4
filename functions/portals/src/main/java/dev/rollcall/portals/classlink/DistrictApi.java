package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.district.OneRosterSettings.Route;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.http.Meaning;
import dev.rollcall.portals.oauth.Nonces;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import java.net.URI;
import java.util.function.Function;

/** Asks for a district's OneRoster resources, by the route its settings name. */
final class DistrictApi {

    private final BoundedHttp http;
    private final Authorizer authorizer;
    private final Nonces nonces;
    private final Servers proxied;
    private final Servers direct;
    private final Servers own;

    DistrictApi(
            BoundedHttp http,
            Authorizer authorizer,
            Nonces nonces,
            Servers proxied,
            Servers direct,
            Servers own) {
        this.http = http;
        this.authorizer = authorizer;
        this.nonces = nonces;
        this.proxied = proxied;
        this.direct = direct;
        this.own = own;
    }

    /**
     * One question. A refusal is answered by reading anew what opened the server, and asking once
     * more with it; when that has not changed, access was revoked (F-18).
     */
    Fetch<HttpAnswer> ask(
            Connection connection, String pathAndQuery, BodyLimit limit, HttpQuery.Retry retry) {
        Question question = new Question(connection, pathAndQuery, limit, retry);
        return Fetches.then(
                servers(connection).of(connection),
                server -> {
                    Fetch<Function<URI, String>> header = authorizer.header(connection, server);
                    Fetch<HttpAnswer> first = send(question, server, header);
                    return isRefused(first) ? again(question, server, header, first) : first;
                });
    }

    private Servers servers(Connection connection) {
        if (connection.id().key().equals(OwnServer.KEY)) {
            return own;
        }
        return route(connection) == Route.PROXY ? proxied : direct;
    }

    private Fetch<HttpAnswer> again(
            Question question,
            Server refused,
            Fetch<Function<URI, String>> header,
            Fetch<HttpAnswer> first) {
        Connection connection = question.connection();
        return Fetches.then(
                servers(connection).insteadOf(connection, refused),
                server -> {
                    Fetch<HttpAnswer> second =
                            server.equals(refused)
                                    ? withNewToken(question, server, header, first)
                                    : send(question, server);
                    return isUnauthorised(second) ? verdict(connection, server) : second;
                });
    }

    private Fetch<HttpAnswer> withNewToken(
            Question question,
            Server server,
            Fetch<Function<URI, String>> header,
            Fetch<HttpAnswer> first) {
        if (route(question.connection()) != Route.OAUTH2) {
            return first;
        }
        if (header instanceof Fetch.Got<Function<URI, String>>(var refused)) {
            authorizer.renewToken(server, refused.apply(server.root()));
        }
        return send(question, server);
    }

    /**
     * A signature that a server takes for wrong looks like access revoked; a question without
     * parameters, which leaves little to sign wrongly, tells them apart (classlink-oneroster.md
     * §6).
     */
    private Fetch<HttpAnswer> verdict(Connection connection, Server server) {
        if (route(connection) != Route.OAUTH1) {
            return new Fetch.Refused<>(ErrorCode.ACCESS_REVOKED);
        }
        Question bare =
                new Question(connection, "orgs", BodyLimit.PAGE, HttpQuery.Retry.UNLESS_OVERLOADED);
        return isUnauthorised(send(bare, server))
                ? new Fetch.Refused<>(ErrorCode.ACCESS_REVOKED)
                : Fetches.refused();
    }

    private Fetch<HttpAnswer> send(Question question, Server server) {
        return send(question, server, authorizer.header(question.connection(), server));
    }

    private Fetch<HttpAnswer> send(
            Question question, Server server, Fetch<Function<URI, String>> header) {
        URI address = server.at(question.pathAndQuery());
        return Fetches.then(
                header,
                make ->
                        new Fetch.Got<>(
                                http.ask(
                                        new HttpQuery(
                                                        address,
                                                        () -> make.apply(address),
                                                        question.limit())
                                                .orArray()
                                                .retrying(question.retry())
                                                .with("cltraceid", nonces.next()))));
    }

    private static Route route(Connection connection) {
        return connection.settings().oneRoster().route();
    }

    /** By the server, or by the one that gives tokens for it. */
    private static boolean isRefused(Fetch<HttpAnswer> fetch) {
        return isUnauthorised(fetch) || fetch.equals(Fetches.refused());
    }

    private static boolean isUnauthorised(Fetch<HttpAnswer> fetch) {
        return fetch instanceof Fetch.Got<HttpAnswer>(var answer)
                && answer.meaning() == Meaning.UNAUTHORISED;
    }

    private record Question(
            Connection connection, String pathAndQuery, BodyLimit limit, HttpQuery.Retry retry) {}
}
