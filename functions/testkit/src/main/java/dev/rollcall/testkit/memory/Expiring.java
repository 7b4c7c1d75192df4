package dev.rollcall.testkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Values that count no more from some time on. Thread-safe where its user holds the lock. */
final class Expiring<K extends Comparable<K>, V> {
    private final NavigableMap<K, Row<V>> rows = new TreeMap<>();
    private final InstantSource clock;
    private final Duration kept;

    Expiring(InstantSource clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    void put(K key, V value) {
        rows.put(key, new Row<>(value, clock.instant().plus(kept)));
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key)).filter(this::counts).map(Row::value);
    }

    /** What has not expired, in the order of keys. */
    NavigableMap<K, V> live() {
        NavigableMap<K, V> live = new TreeMap<>();
        rows.forEach((key, row) -> {
            if (counts(row)) {
                live.put(key, row.value);
            }
        });
        return live;
    }

    private boolean counts(Row<V> row) {
        return row.expiresAt.isAfter(clock.instant());
    }

    private record Row<V>(V value, Instant expiresAt) {}
}
