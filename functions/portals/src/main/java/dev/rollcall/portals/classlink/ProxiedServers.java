package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.util.Optional;

/**
 * ClassLink's proxy, where each application is a server and opens with its own bearer. Application
 * ids are already encoded and go into the path as they are (classlink-oneroster.md §1.2).
 */
final class ProxiedServers implements Servers {

    private final Tenants tenants;
    private final BaseAddress proxy;

    ProxiedServers(Tenants tenants, BaseAddress proxy) {
        this.tenants = tenants;
        this.proxy = proxy;
    }

    @Override
    public Fetch<Server> of(Connection connection) {
        return Fetches.then(tenants.application(connection), found -> server(connection, found));
    }

    @Override
    public Fetch<Server> insteadOf(Connection connection, Server refused) {
        return Fetches.then(
                tenants.insteadOf(connection, refused.bearer()),
                found -> server(connection, found));
    }

    private Fetch<Server> server(Connection connection, Application application) {
        return new Fetch.Got<>(
                new Server(
                        proxy.at("/" + application.id()),
                        connection.settings().oneRoster().basePath(),
                        application.bearer(),
                        Optional.empty()));
    }
}
