package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.ProductSeats;

import java.time.Instant;

/**
 * Makes pools what they are to be from a time on: smaller, when a trial ends or a year that was
 * larger (R4, R25). Whoever holds a seat keeps it; the run that is wanted then decides by the
 * over-seat policy what everybody else gets. Without anything to do it reads and writes nothing.
 */
final class KeepPools {

    private final ConnectionStore connections;

    KeepPools(ConnectionStore connections) {
        this.connections = connections;
    }

    /** Does what is due for a connection, as it was read, and answers it as it then stands. */
    Connection look(Connection connection, Instant now) {
        return settled(connection, now).equals(connection)
                ? connection
                : connections.update(connection.id(), c -> settled(c, now)).orElse(connection);
    }

    private static Connection settled(Connection connection, Instant now) {
        DistrictSettings before = connection.settings();
        ProductSeats after = before.seats().asOf(now);
        return after.equals(before.seats())
                ? connection
                : connection
                        .withSettings(before.withSeats(after).withVersion(before.version() + 1))
                        .withSchedule(connection.schedule().wantingSeats(now));
    }
}
