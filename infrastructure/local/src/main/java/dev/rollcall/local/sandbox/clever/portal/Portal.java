package dev.rollcall.local.sandbox.clever.portal;

import dev.rollcall.local.sandbox.http.FaultBoard;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * All that is behind the sandbox's addresses.
 *
 * @param connections the districts, the large one first
 * @param faults what is told to fail
 * @param clock the time of the sandbox
 */
public record Portal(List<Connection> connections, FaultBoard faults, InstantSource clock) {
    public Portal {
        connections = List.copyOf(connections);
    }

    public Optional<Connection> opensWith(String token) {
        return connections.stream().filter(each -> each.opensWith(token)).findFirst();
    }

    public Optional<Connection> find(String district) {
        return connections.stream()
                .filter(each -> each.district().id().equals(district))
                .findFirst();
    }
}
