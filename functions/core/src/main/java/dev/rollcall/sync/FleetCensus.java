package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.FleetStanding;
import dev.rollcall.sync.run.RunLog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts the districts while a tick goes through them. What it tells has the same size for ten
 * districts and for ten thousand: quantiles, and the stalest few by name.
 */
final class FleetCensus {

    private static final int NAMED = 20;

    private final Instant now;
    private final Map<Portal, Ages> portals = new EnumMap<>(Portal.class);

    FleetCensus(Instant now) {
        this.now = now;
        for (Portal portal : Portal.values()) {
            portals.put(portal, new Ages(new ArrayList<>(), new ArrayList<>()));
        }
    }

    /**
     * Takes a district into account.
     *
     * @param held since when each run has waited that waits for a person
     */
    void add(Connection connection, List<Instant> held) {
        portals.computeIfPresent(
                connection.id().portal(),
                (portal, ages) -> {
                    held.forEach(since -> ages.holds().add(Duration.between(since, now)));
                    Freshness.age(connection, now)
                            .ifPresent(age -> ages.data().add(new Aged(connection.id(), age)));
                    return ages;
                });
    }

    void tell(RunLog log) {
        portals.forEach((portal, ages) -> {
            ages.data().sort(Comparator.comparing(Aged::age));
            log.standing(portal, ages.standing());
            ages.stale().limit(NAMED).forEach(each -> log.stale(each.district(), each.age()));
        });
    }

    private record Aged(DistrictId district, Duration age) {}

    private record Ages(List<Aged> data, List<Duration> holds) {

        FleetStanding standing() {
            return new FleetStanding(
                    data.size(),
                    Math.toIntExact(stale().count()),
                    quantile(50),
                    quantile(95),
                    quantile(100),
                    holds.size(),
                    holds.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO));
        }

        /** The stalest first. */
        Stream<Aged> stale() {
            return data.reversed().stream().filter(each -> Freshness.isStale(each.age()));
        }

        /** The smallest age that so many of a hundred districts do not exceed. */
        private Duration quantile(int percent) {
            int place = (data.size() * percent + 99) / 100;
            return place == 0 ? Duration.ZERO : data.get(place - 1).age();
        }
    }
}
