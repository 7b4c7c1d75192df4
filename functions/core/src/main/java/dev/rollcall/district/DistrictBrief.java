package dev.rollcall.district;

import java.time.Instant;
import java.util.Optional;

/**
 * What of a connection lists of all districts are found and ordered by. It is kept beside the
 * connection, so that thousands are read without reading thousands of connections.
 *
 * @param id the district
 * @param name as the portal tells it; empty until first read
 * @param state whether it is worked on
 * @param people active people by the last census
 * @param goodAt see {@link Connection#goodAt()}
 * @param heldRuns how many runs wait for a person
 * @param lastOutcome the ended state of the last run; empty before the first
 * @param nextActor who must do something
 * @param openSince since when a run is asked for and not ended; empty while none is open
 */
public record DistrictBrief(
        DistrictId id,
        String name,
        ConnectionState state,
        int people,
        Optional<Instant> goodAt,
        int heldRuns,
        String lastOutcome,
        NextActor nextActor,
        Optional<Instant> openSince) {

    public static DistrictBrief of(Connection connection) {
        return new DistrictBrief(
                connection.id(),
                connection.name(),
                connection.state(),
                connection.people(),
                connection.goodAt(),
                connection.heldRuns().size(),
                connection.lastRun().map(LastRun::outcome).orElse(""),
                NextActor.of(connection),
                connection.openRun().map(OpenRun::at));
    }
}
