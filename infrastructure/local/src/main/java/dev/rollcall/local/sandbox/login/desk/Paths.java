package dev.rollcall.local.sandbox.login.desk;

import dev.rollcall.local.sandbox.login.lie.Endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a portal's login answers, below its one address.
 *
 * @param endpoints the addresses for programs; some portals have several for one thing
 * @param authorize where apps send browsers
 * @param instant the portal's link for districts to put on their own pages, if it has one
 */
public record Paths(
        Map<Endpoint, List<String>> endpoints, String authorize, Optional<String> instant) {
    public Paths {
        endpoints = Map.copyOf(endpoints);
    }

    /** What answers there, if anything. */
    public Optional<Endpoint> at(String path) {
        return endpoints.entrySet().stream()
                .filter(each -> each.getValue().contains(path))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The address the metadata name. */
    public Optional<String> main(Endpoint endpoint) {
        return endpoints.getOrDefault(endpoint, List.of()).stream().findFirst();
    }
}
