package dev.rollcall.handlers.account;

import dev.rollcall.district.Connection;
import dev.rollcall.sync.StartResult;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;

import java.util.Optional;

/**
 * Has seats decided anew as soon as something changed that they depend on: by a small run that
 * reads no portal, at once or right after the run that is open.
 */
final class SeatWish {

    private final StartSync start;

    SeatWish(StartSync start) {
        this.start = start;
    }

    /** The run that will do it; empty where there is nothing to decide about, or for now nobody. */
    Optional<String> of(Connection connection) {
        if (!connection.isActive() || connection.shards() == 0) {
            return Optional.empty();
        }
        return switch (start.request(connection.id(), RunMode.SEATS, Trigger.API)) {
            case StartResult.Opened(var run) -> Optional.of(run.id());
            case StartResult.Joined(var open) -> Optional.of(open.runId());
            case StartResult.Crowded(var open) -> Optional.of(open.runId());
            case StartResult.UnknownDistrict _, StartResult.NotActive _, StartResult.NotReady _ ->
                    Optional.empty();
        };
    }
}
