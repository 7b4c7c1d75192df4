package dev.rollcall.testkit.memory;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictBrief;
import dev.rollcall.district.DistrictId;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The district directory in memory, in the order of district ids. Thread-safe. */
public final class InMemoryConnectionStore implements ConnectionStore {
    private final NavigableMap<String, Connection> connections = new TreeMap<>();

    @Override
    public synchronized Optional<Connection> find(DistrictId district) {
        return Optional.ofNullable(connections.get(district.asString()));
    }

    @Override
    public synchronized boolean create(DistrictId district, Connection connection) {
        return connections.putIfAbsent(district.asString(), connection) == null;
    }

    @Override
    public synchronized Optional<Connection> update(
            DistrictId district, UnaryOperator<Connection> change) {
        return Optional.ofNullable(
                connections.computeIfPresent(
                        district.asString(), (key, stored) -> change.apply(stored)));
    }

    @Override
    public synchronized List<DistrictBrief> briefs() {
        return connections.values().stream().map(DistrictBrief::of).toList();
    }

    @Override
    public synchronized DirectoryPage page(String cursor, int limit) {
        NavigableMap<String, Connection> rest = Cursors.after(connections, cursor);
        List<Connection> rows = rest.values().stream().limit(limit).toList();
        Optional<String> next =
                rest.size() > rows.size()
                        ? Optional.of(Cursors.of(rows.getLast().id().asString()))
                        : Optional.empty();
        return new DirectoryPage(rows, next);
    }
}
