package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.time.Instant;
import java.util.List;

/**
 * The tenants that have added us; always asked anew. Where there is no list of tenants the address
 * may be one district's own server, and is taken for it only if it answers as one: a portal that
 * has lost its list for an hour has not lost its districts.
 */
final class ClassLinkDirectory implements PortalDirectory {

    private static final DistrictId LONE = new DistrictId(Portal.CLASSLINK, OwnServer.KEY);

    private final Tenants tenants;
    private final OwnServer server;
    private final Connection newcomer;

    ClassLinkDirectory(Tenants tenants, OwnServer server, OneRosterSettings newcomers) {
        this.tenants = tenants;
        this.server = server;
        this.newcomer =
                Connection.discovered(
                        LONE,
                        DistrictSettings.standard(FirstRoster.REQUEST).withOneRoster(newcomers),
                        Instant.EPOCH);
    }

    @Override
    public Portal portal() {
        return Portal.CLASSLINK;
    }

    @Override
    public Fetch<List<Listed>> districts() {
        Fetch<TenantList> read = tenants.readAnew();
        return read instanceof Fetch.Missing<TenantList>
                ? lone()
                : Fetches.then(read, list -> new Fetch.Got<>(list.listed()));
    }

    private Fetch<List<Listed>> lone() {
        return server.look(newcomer) instanceof Fetch.Got<Server>
                ? new Fetch.Got<>(List.of(Listed.live(LONE)))
                : Fetches.unavailable();
    }
}
