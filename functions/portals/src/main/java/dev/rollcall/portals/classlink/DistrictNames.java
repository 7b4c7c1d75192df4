package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpQuery.Retry;
import dev.rollcall.portals.oneroster.OneRosterPage;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What districts are called: by ClassLink, or, where a server is one district's own, in its
 * organisations.
 */
final class DistrictNames {

    private final Tenants tenants;
    private final DistrictApi api;
    private final URI root;

    DistrictNames(Tenants tenants, DistrictApi api, URI root) {
        this.tenants = tenants;
        this.api = api;
        this.root = root;
    }

    Fetch<String> of(Connection connection) {
        return connection.id().key().equals(OwnServer.KEY)
                ? ofOwnServer(connection)
                : Fetches.then(
                        tenants.application(connection),
                        application -> new Fetch.Got<>(application.tenantName()));
    }

    private Fetch<String> ofOwnServer(Connection connection) {
        Fetch<Optional<String>> name =
                Fetches.then(
                        api.ask(connection, "orgs?limit=1000", BodyLimit.PAGE, Retry.IN_TROUBLE),
                        OneRosterPage::districtName);
        return Fetches.then(name, told -> new Fetch.Got<>(told.orElseGet(root::getHost)));
    }
}
