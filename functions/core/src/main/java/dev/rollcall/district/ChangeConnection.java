package dev.rollcall.district;

import dev.rollcall.district.onboarding.Onboarding;

import java.time.InstantSource;
import java.util.Optional;

/** Lets a person pause, resume and configure a connection. */
public final class ChangeConnection {

    private final ConnectionStore connections;
    private final InstantSource clock;

    public ChangeConnection(ConnectionStore connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Applies a patch as one step; repeating it changes nothing. A resumed district wants a full
     * run, since whatever happened while it slept is unknown (F-28). A district that its portal no
     * longer lists, or lists as switched off, can neither be paused nor resumed, and is left as it
     * is. Gates that are asked for after the first import close nothing that was open.
     */
    public Outcome change(DistrictId district, ConnectionPatch patch) {
        Optional<Connection> changed =
                connections.update(district, connection -> patched(connection, patch));
        return changed.map(connection -> outcome(connection, patch)).orElse(new Outcome.Unknown());
    }

    private static Outcome outcome(Connection connection, ConnectionPatch patch) {
        if (!isForbidden(connection, patch)) {
            return new Outcome.Changed(connection);
        }
        return connection.state() == ConnectionState.NOT_ENABLED
                ? new Outcome.NotEnabled()
                : new Outcome.Disconnected();
    }

    private Connection patched(Connection connection, ConnectionPatch patch) {
        if (isForbidden(connection, patch)) {
            return connection;
        }
        DistrictSettings settings = patch.apply(connection.settings());
        Connection configured =
                settings.equals(connection.settings())
                        ? connection
                        : configured(connection, settings);
        return switch (patch.wish()) {
            case LEAVE -> configured;
            case PAUSE -> paused(configured);
            case RESUME -> resumed(configured);
        };
    }

    private Connection configured(Connection connection, DistrictSettings settings) {
        Connection configured = connection.withSettings(settings);
        Onboarding kept =
                connection.onboarding().keptOpen(connection.settings(), settings, clock.instant());
        return connection.lastFull().isPresent() ? configured.withOnboarding(kept) : configured;
    }

    private static Connection paused(Connection connection) {
        return connection.isActive() ? connection.withState(ConnectionState.PAUSED) : connection;
    }

    private static Connection resumed(Connection connection) {
        return connection.isActive()
                ? connection
                : connection
                        .withState(ConnectionState.ACTIVE)
                        .withSchedule(connection.schedule().wanting(FollowUp.FULL));
    }

    private static boolean isForbidden(Connection connection, ConnectionPatch patch) {
        boolean isTheDistricts =
                connection.state() == ConnectionState.DISCONNECTED
                        || connection.state() == ConnectionState.NOT_ENABLED;
        return isTheDistricts && patch.wish() != ConnectionPatch.Wish.LEAVE;
    }

    /** What came of a patch. */
    public sealed interface Outcome {

        /**
         * The connection as it now stands.
         *
         * @param connection the connection
         */
        record Changed(Connection connection) implements Outcome {}

        /** The portal never listed such a district. */
        record Unknown() implements Outcome {}

        /** The portal no longer lists the district. */
        record Disconnected() implements Outcome {}

        /** The portal lists the district, which has not switched the connection on there. */
        record NotEnabled() implements Outcome {}
    }
}
