package dev.rollcall.roster.plan;

import dev.rollcall.district.DistrictId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the chunks of a plan, which is all that a plan's writer asks of a store. */
final class KeptChunks implements PlanStore {

    final Map<PartKey, List<Change>> chunks = new LinkedHashMap<>();

    @Override
    public void putChunk(DistrictId district, PartKey key, List<Change> changes) {
        chunks.put(key, List.copyOf(changes));
    }

    @Override
    public Optional<List<Change>> chunk(DistrictId district, PartKey key) {
        return Optional.ofNullable(chunks.get(key));
    }

    @Override
    public void putSpill(DistrictId district, PartKey key, byte[] bytes) {
        throw new UnsupportedOperationException("a plan's writer spills nothing");
    }

    @Override
    public Optional<byte[]> spill(DistrictId district, PartKey key) {
        return Optional.empty();
    }

    @Override
    public void putQuarantined(DistrictId district, PartKey key, List<Quarantined> records) {
        throw new UnsupportedOperationException("a plan's writer quarantines nothing");
    }

    @Override
    public List<Quarantined> quarantined(DistrictId district, PartKey key) {
        return List.of();
    }
}
