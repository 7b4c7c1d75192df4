package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.FollowUp;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.RunLog;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the directory in step with what the portals list. A district that is listed for the first
 * time becomes a connection; one that is listed no more is marked disconnected, and nothing of it
 * is archived.
 */
final class DiscoverDistricts {

    private final Portals portals;
    private final ConnectionStore connections;
    private final DistrictSettings.FirstRoster firstRoster;
    private final RunLog log;

    DiscoverDistricts(
            Portals portals,
            ConnectionStore connections,
            DistrictSettings.FirstRoster firstRoster,
            RunLog log) {
        this.portals = portals;
        this.connections = connections;
        this.firstRoster = firstRoster;
        this.log = log;
    }

    /** Looks at every portal's list; a new district's first run is due at once. */
    Found look(List<Connection> known, Instant now) {
        int discovered = 0;
        int disconnected = 0;
        for (PortalDirectory directory : portals.directories()) {
            List<Connection> ours =
                    known.stream().filter(c -> c.id().portal() == directory.portal()).toList();
            if (directory.districts()
                    instanceof Fetch.Got<List<DistrictId>>(List<DistrictId> listed)) {
                discovered += connect(ours, listed, now);
                disconnected += disconnect(ours, new HashSet<>(listed));
            } else {
                ours.forEach(c -> log.note(c.id(), RunLog.Note.LISTING_UNANSWERED));
            }
        }
        return new Found(discovered, disconnected);
    }

    private int connect(List<Connection> ours, List<DistrictId> listed, Instant now) {
        Set<DistrictId> active = new HashSet<>();
        Set<DistrictId> gone = new HashSet<>();
        ours.forEach(c -> (c.state() == ConnectionState.DISCONNECTED ? gone : active).add(c.id()));
        int created = 0;
        for (DistrictId district : listed) {
            if (gone.contains(district)) {
                reconnect(district);
            } else if (!active.contains(district)) {
                created += create(district, now) ? 1 : 0;
            }
        }
        return created;
    }

    private boolean create(DistrictId district, Instant now) {
        DistrictSettings settings = DistrictSettings.standard(firstRoster);
        boolean created =
                connections.create(district, Connection.discovered(district, settings, now));
        if (created) {
            log.note(district, RunLog.Note.DISCOVERED);
        }
        return created;
    }

    private void reconnect(DistrictId district) {
        connections.update(
                district,
                c ->
                        c.state() == ConnectionState.DISCONNECTED
                                ? c.withState(ConnectionState.ACTIVE)
                                        .withSchedule(c.schedule().wanting(FollowUp.FULL))
                                : c);
        log.note(district, RunLog.Note.RECONNECTED);
    }

    /**
     * An empty list where there were districts is an outage at the portal, not the end of the
     * business.
     */
    private int disconnect(List<Connection> ours, Set<DistrictId> listed) {
        if (listed.isEmpty()) {
            return 0;
        }
        int count = 0;
        for (Connection connection : ours) {
            boolean known = connection.state() != ConnectionState.DISCONNECTED;
            if (known && !listed.contains(connection.id())) {
                disconnect(connection.id());
                count++;
            }
        }
        return count;
    }

    private void disconnect(DistrictId district) {
        connections.update(district, c -> c.withState(ConnectionState.DISCONNECTED));
        log.note(district, RunLog.Note.DISCONNECTED);
    }

    /**
     * What was found.
     *
     * @param discovered districts listed for the first time
     * @param disconnected districts no longer listed
     */
    record Found(int discovered, int disconnected) {}
}
