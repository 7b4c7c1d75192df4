package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.CensusStore;

import java.util.HashMap;
import java.util.Map;

/** Censuses in memory. Thread-safe. */
public final class InMemoryCensusStore implements CensusStore {
    private final Map<DistrictId, Row> rows = new HashMap<>();

    @Override
    public synchronized Census find(DistrictId district) {
        Row row = rows.get(district);
        return row == null ? Census.empty() : row.census;
    }

    @Override
    public synchronized void save(DistrictId district, long generation, Census census) {
        Row stored = rows.get(district);
        if (stored == null || stored.generation <= generation) {
            rows.put(district, new Row(generation, census));
        }
    }

    private record Row(long generation, Census census) {}
}
