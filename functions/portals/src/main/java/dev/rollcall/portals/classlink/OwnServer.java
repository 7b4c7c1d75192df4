package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.portals.access.OwnSecret;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.http.Meaning;
import dev.rollcall.portals.oneroster.OneRosterPage;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A OneRoster server of one district, where the address that is ClassLink's otherwise is its own.
 * Its resources may be at any path: the first of the usual ones counts that answers as OneRoster.
 */
final class OwnServer implements Servers {

    /** The tenant key of a district that has a server of its own. */
    static final String KEY = "single";

    private static final List<String> PATHS =
            List.of("", "/ims/oneroster/v1p1", "/ims/oneroster/rostering/v1p2");

    private final BoundedHttp http;
    private final URI root;
    private final OwnSecret secret;
    private final Authorizer authorizer;
    private volatile Optional<String> found = Optional.empty();

    OwnServer(BoundedHttp http, URI root, OwnSecret secret, Authorizer authorizer) {
        this.http = http;
        this.root = root;
        this.secret = secret;
        this.authorizer = authorizer;
    }

    @Override
    public Fetch<Server> of(Connection connection) {
        return secret.ask(PartnerSecret::of, own -> server(connection, own));
    }

    @Override
    public Fetch<Server> insteadOf(Connection connection, Server refused) {
        return secret.askAnew(PartnerSecret::of, own -> server(connection, own));
    }

    /** The server as it answers now, whatever was found before. */
    Fetch<Server> look(Connection connection) {
        return secret.ask(PartnerSecret::of, own -> look(connection, bare(own)));
    }

    private Server bare(PartnerSecret own) {
        return new Server(root, "", own.partnerKey(), own.keys());
    }

    private Fetch<Server> server(Connection connection, PartnerSecret own) {
        Server server = bare(own);
        return found.<Fetch<Server>>map(path -> new Fetch.Got<>(server.withBasePath(path)))
                .orElseGet(() -> look(connection, server));
    }

    /**
     * Trouble at any of the paths leaves open which is the right one, and so does, when none of the
     * others answers, a path with something unreadable.
     */
    private Fetch<Server> look(Connection connection, Server server) {
        Fetch<Server> failure = Fetches.refused();
        for (String path : PATHS) {
            Fetch<Server> answer = probe(connection, server.withBasePath(path));
            if (answer instanceof Fetch.Got<Server>) {
                found = Optional.of(path);
                return answer;
            }
            if (isTrouble(answer)) {
                return answer;
            }
            failure = answer instanceof Fetch.Unavailable<Server> ? answer : failure;
        }
        return failure;
    }

    private static boolean isTrouble(Fetch<Server> fetch) {
        return fetch instanceof Fetch.Throttled<Server>
                || (fetch instanceof Fetch.Unavailable<Server>
                        && !fetch.equals(Fetches.<Server>broken()));
    }

    private Fetch<Server> probe(Connection connection, Server server) {
        URI address = server.at("orgs?limit=1");
        Fetch<HttpAnswer> answer =
                Fetches.then(
                        authorizer.header(connection, server),
                        header ->
                                new Fetch.Got<>(
                                        http.ask(
                                                new HttpQuery(
                                                                address,
                                                                () -> header.apply(address),
                                                                BodyLimit.SMALL)
                                                        .orArray())));
        return Fetches.then(
                answer,
                got ->
                        got.meaning() == Meaning.MISSING
                                ? new Fetch.Missing<>()
                                : Fetches.then(
                                        OneRosterPage.revision(got),
                                        any -> new Fetch.Got<>(server)));
    }
}
