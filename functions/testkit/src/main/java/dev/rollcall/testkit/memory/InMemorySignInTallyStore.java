package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.tally.HourTally;
import dev.rollcall.signin.tally.RecentRefusal;
import dev.rollcall.signin.tally.SignInTallyStore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Tallies in memory. Thread-safe. */
public final class InMemorySignInTallyStore implements SignInTallyStore {
    private static final int PLACES = 20;

    private final Map<DistrictId, NavigableMap<Instant, Map<String, Long>>> hours = new HashMap<>();
    private final Map<DistrictId, Map<String, RecentRefusal>> refusals = new HashMap<>();

    @Override
    public synchronized void count(DistrictId district, Instant at, String code) {
        hours.computeIfAbsent(district, any -> new TreeMap<>())
                .computeIfAbsent(hour(at), any -> new HashMap<>())
                .merge(code, 1L, Long::sum);
    }

    @Override
    public synchronized void remember(DistrictId district, RecentRefusal refusal) {
        int place = Math.floorMod(refusal.correlationId().hashCode(), PLACES);
        refusals.computeIfAbsent(district, any -> new HashMap<>())
                .put(hour(refusal.at()) + "#" + place, refusal);
    }

    @Override
    public synchronized List<HourTally> hours(DistrictId district, Instant from, Instant to) {
        return hours
                .getOrDefault(district, new TreeMap<>())
                .subMap(hour(from), true, hour(to), true)
                .entrySet()
                .stream()
                .map(each -> new HourTally(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public synchronized List<RecentRefusal> refusals(
            DistrictId district, Instant from, Instant to, int limit) {
        return refusals.getOrDefault(district, Map.of()).values().stream()
                .filter(refusal -> !refusal.at().isBefore(from) && !refusal.at().isAfter(to))
                .sorted(Comparator.comparing(RecentRefusal::at).reversed())
                .limit(limit)
                .toList();
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
