package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.PortalDirectory.Listed;
import dev.rollcall.sync.read.PortalDirectory.Standing;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.RunLog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the directory in step with what the portals list. A district that is listed for the first
 * time becomes a connection; one that is listed no more is marked disconnected, and nothing of it
 * is archived.
 */
final class DiscoverDistricts {

    private final Portals portals;
    private final ConnectionStore connections;
    private final Map<Portal, DistrictSettings> newcomers;
    private final SyncFacts facts;
    private final RunLog log;

    /**
     * @param newcomers the settings with which a district of each portal begins
     */
    DiscoverDistricts(
            Portals portals,
            ConnectionStore connections,
            Map<Portal, DistrictSettings> newcomers,
            SyncFacts facts,
            RunLog log) {
        this.portals = portals;
        this.connections = connections;
        this.newcomers = Map.copyOf(newcomers);
        this.facts = facts;
        this.log = log;
    }

    /** Looks at every portal's list; a new district's first run is due at once. */
    Found look(List<Connection> known, Instant now) {
        int discovered = 0;
        int disconnected = 0;
        for (PortalDirectory directory : portals.directories()) {
            Map<DistrictId, Connection> ours =
                    known.stream()
                            .filter(c -> c.id().portal() == directory.portal())
                            .collect(Collectors.toMap(Connection::id, c -> c));
            if (directory.districts() instanceof Fetch.Got<List<Listed>>(List<Listed> listed)) {
                discovered += meet(ours, listed, now);
                disconnected += disconnect(ours.values(), listed, now);
            } else {
                ours.keySet().forEach(id -> log.note(id, RunLog.Note.LISTING_UNANSWERED));
            }
        }
        return new Found(discovered, disconnected);
    }

    private int meet(Map<DistrictId, Connection> ours, List<Listed> listed, Instant now) {
        int created = 0;
        for (Listed each : listed) {
            Connection known = ours.get(each.district());
            if (known == null) {
                created += create(each, now) ? 1 : 0;
            } else if (known.state() != known.standing(state(each)).state()) {
                change(each);
            }
        }
        return created;
    }

    private boolean create(Listed listed, Instant now) {
        DistrictId district = listed.district();
        DistrictSettings settings =
                Optional.ofNullable(newcomers.get(district.portal()))
                        .orElseGet(() -> DistrictSettings.standard(FirstRoster.REQUEST));
        boolean created =
                connections.create(
                        district,
                        Connection.discovered(district, settings, now).withState(state(listed)));
        if (created) {
            log.note(district, RunLog.Note.DISCOVERED);
        }
        return created;
    }

    private void change(Listed listed) {
        connections.update(listed.district(), c -> c.standing(state(listed)));
        log.note(
                listed.district(),
                listed.standing() == Standing.LIVE
                        ? RunLog.Note.RECONNECTED
                        : RunLog.Note.NOT_ENABLED);
    }

    private static ConnectionState state(Listed listed) {
        return switch (listed.standing()) {
            case LIVE -> ConnectionState.ACTIVE;
            case NOT_ENABLED -> ConnectionState.NOT_ENABLED;
        };
    }

    /**
     * An empty list where there were districts is an outage at the portal, not the end of the
     * business.
     */
    private int disconnect(
            Collection<Connection> ours, List<Listed> listed, Instant now) {
        if (listed.isEmpty()) {
            return 0;
        }
        Set<DistrictId> named = listed.stream().map(Listed::district).collect(Collectors.toSet());
        int count = 0;
        for (Connection connection : ours) {
            boolean known = connection.state() != ConnectionState.DISCONNECTED;
            if (known && !named.contains(connection.id())) {
                disconnect(connection.id(), now);
                count++;
            }
        }
        return count;
    }

    private void disconnect(DistrictId district, Instant now) {
        facts.disconnected(district, now);
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
