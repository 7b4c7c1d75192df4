package dev.rollcall.signin.person;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where districts' people are kept, as last seen, so that a person is read beside the connection
 * and not after it. A guess: whoever reads by it looks whether the connection agrees. By district
 * and bounded (M-05). Thread-safe.
 */
final class KnownWhereabouts {

    private static final int MOST = 20_000;

    private final Map<DistrictId, Whereabouts> known = new ConcurrentHashMap<>();

    Optional<Whereabouts> of(DistrictId district) {
        return Optional.ofNullable(known.get(district));
    }

    void learn(Connection connection) {
        if (connection.shards() > 0 && known.size() < MOST) {
            known.put(connection.id(), Whereabouts.of(connection));
        }
    }
}
