package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.portals.access.OwnSecret;
import dev.rollcall.portals.access.Renewable;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.json.BrokenJsonException;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.JsonList;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.portals.oauth.ClientKeys;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Districts' own servers, as ClassLink names them and the keys to them (classlink-oneroster.md
 * §1.3). Which of them may be called is for the door to say, whatever is named here (T-11).
 */
final class DirectServers implements Servers {

    private final BoundedHttp http;
    private final BaseAddress base;
    private final OwnSecret secret;
    private final Tenants tenants;
    private final InstantSource clock;
    private final Map<String, Renewable<Server>> servers = new ConcurrentHashMap<>();

    DirectServers(
            BoundedHttp http,
            BaseAddress base,
            OwnSecret secret,
            Tenants tenants,
            InstantSource clock) {
        this.http = http;
        this.base = base;
        this.secret = secret;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Fetch<Server> of(Connection connection) {
        Fetch<Server> named =
                Fetches.then(
                        tenants.application(connection),
                        application -> server(application).fitFor(any -> true));
        return based(connection, named);
    }

    @Override
    public Fetch<Server> insteadOf(Connection connection, Server refused) {
        Server bare = refused.withBasePath("");
        Fetch<Server> named =
                Fetches.then(
                        tenants.application(connection),
                        application -> server(application).insteadOf(bare, bare::equals));
        return based(connection, named);
    }

    private static Fetch<Server> based(Connection connection, Fetch<Server> named) {
        String basePath = connection.settings().oneRoster().basePath();
        return Fetches.then(named, server -> new Fetch.Got<>(server.withBasePath(basePath)));
    }

    private Renewable<Server> server(Application application) {
        return servers.computeIfAbsent(
                application.id(),
                id -> new Renewable<>(clock, () -> read(id), any -> Tenants.LONGEST_KEPT));
    }

    private Fetch<Server> read(String application) {
        URI address = base.at("/applications/" + application + "/server");
        Fetch<Fields> read =
                secret.ask(
                        PartnerSecret::of,
                        own ->
                                Fetches.read(
                                        http.ask(
                                                new HttpQuery(
                                                        address,
                                                        own.authorization(),
                                                        BodyLimit.SMALL)),
                                        DirectServers::server));
        return read instanceof Fetch.Missing<Fields>
                ? Fetches.refused()
                : Fetches.then(read, DirectServers::server);
    }

    private static Fields server(InputStream body) throws IOException {
        try {
            return JsonList.object(body)
                    .map(Item::value)
                    .map(Fields::of)
                    .flatMap(answer -> answer.object("server"))
                    .orElseThrow(() -> new BrokenJsonException("no server"));
        } catch (UnreadableRecordException e) {
            throw new BrokenJsonException("no server");
        }
    }

    private static Fetch<Server> server(Fields server) {
        try {
            Optional<ClientKeys> keys = ClientKeys.of(server, "client_id", "client_secret");
            URI root = new URI(server.raw("endpoint_url").orElse("").strip());
            if (keys.isEmpty()) {
                return Fetches.refused();
            }
            return isPlain(root)
                    ? new Fetch.Got<>(new Server(root, "", "", keys))
                    : new Fetch.Refused<>(ErrorCode.FOREIGN_LINK);
        } catch (URISyntaxException | UnreadableRecordException e) {
            return Fetches.broken();
        }
    }

    private static boolean isPlain(URI root) {
        return root.getScheme() != null
                && root.getHost() != null
                && root.getRawUserInfo() == null
                && root.getRawQuery() == null
                && root.getRawFragment() == null;
    }
}
