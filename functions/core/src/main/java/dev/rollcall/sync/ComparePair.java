package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.onboarding.SignInApplication;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.PortalDirectory.Listed;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares which districts a portal lists for rostering and which for sign-in, where these are two
 * applications (product.md A7). A list that does not come, or is empty where it was not, says
 * nothing of anybody.
 */
final class ComparePair {

    private final Portals portals;
    private final ConnectionStore connections;

    ComparePair(Portals portals, ConnectionStore connections) {
        this.portals = portals;
        this.connections = connections;
    }

    /** Keeps what has changed; repeating it writes nothing. */
    void look(List<Connection> known) {
        for (PortalDirectory directory : portals.signIn()) {
            List<Connection> ours =
                    known.stream().filter(c -> c.id().portal() == directory.portal()).toList();
            if (!ours.isEmpty()) {
                compare(directory, ours);
            }
        }
    }

    private void compare(PortalDirectory directory, List<Connection> ours) {
        if (directory.districts() instanceof Fetch.Got<List<Listed>>(List<Listed> listed)
                && (!listed.isEmpty() || ours.stream().noneMatch(ComparePair::isConnected))) {
            Set<DistrictId> named =
                    listed.stream().map(Listed::district).collect(Collectors.toSet());
            ours.forEach(connection -> keep(connection, standing(connection, named)));
        }
    }

    private void keep(Connection connection, SignInApplication now) {
        if (!connection.onboarding().application().equals(Optional.of(now))) {
            connections.update(
                    connection.id(),
                    there -> there.withOnboarding(there.onboarding().withApplication(now)));
        }
    }

    private static SignInApplication standing(Connection connection, Set<DistrictId> named) {
        return named.contains(connection.id())
                ? SignInApplication.CONNECTED
                : SignInApplication.MISSING;
    }

    private static boolean isConnected(Connection connection) {
        return connection
                .onboarding()
                .application()
                .equals(Optional.of(SignInApplication.CONNECTED));
    }
}
