package dev.rollcall.signin.person;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many shards districts have, as last seen, so that a person is read beside the connection and
 * not after it. A guess: whoever reads by it looks whether the connection agrees. By district and
 * bounded (M-05). Thread-safe.
 */
final class KnownShards {

    private static final int MOST = 20_000;

    private final Map<DistrictId, Integer> shards = new ConcurrentHashMap<>();

    OptionalInt of(DistrictId district) {
        Integer known = shards.get(district);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    void learn(Connection connection) {
        if (connection.shards() > 0 && shards.size() < MOST) {
            shards.put(connection.id(), connection.shards());
        }
    }
}
