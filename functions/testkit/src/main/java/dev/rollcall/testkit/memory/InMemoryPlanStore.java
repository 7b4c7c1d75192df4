package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.Quarantined;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plan chunks, spills and quarantined records in memory. Thread-safe. */
public final class InMemoryPlanStore implements PlanStore {
    private static final Duration SPILLS_KEPT = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(60);

    private final Expiring<Key, List<Change>> chunks;
    private final Expiring<Key, byte[]> spills;
    private final Expiring<Key, List<Quarantined>> quarantined;

    public InMemoryPlanStore(InstantSource clock) {
        chunks = new Expiring<>(clock, KEPT);
        spills = new Expiring<>(clock, SPILLS_KEPT);
        quarantined = new Expiring<>(clock, KEPT);
    }

    @Override
    public synchronized void putChunk(DistrictId district, PartKey key, List<Change> changes) {
        chunks.put(new Key(district, key), List.copyOf(changes));
    }

    @Override
    public synchronized Optional<List<Change>> chunk(DistrictId district, PartKey key) {
        return chunks.find(new Key(district, key));
    }

    @Override
    public synchronized void putSpill(DistrictId district, PartKey key, byte[] bytes) {
        spills.put(new Key(district, key), bytes.clone());
    }

    @Override
    public synchronized Optional<byte[]> spill(DistrictId district, PartKey key) {
        return spills.find(new Key(district, key)).map(byte[]::clone);
    }

    @Override
    public synchronized void putQuarantined(
            DistrictId district, PartKey key, List<Quarantined> records) {
        quarantined.put(new Key(district, key), List.copyOf(records));
    }

    @Override
    public synchronized List<Quarantined> quarantined(DistrictId district, PartKey key) {
        return quarantined.find(new Key(district, key)).orElse(List.of());
    }

    private record Key(DistrictId district, PartKey part) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::district)
                        .thenComparing(key -> key.part.runId())
                        .thenComparingLong(key -> key.part.attempt())
                        .thenComparingInt(key -> key.part.sequence());

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
