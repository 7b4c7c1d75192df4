package dev.rollcall.roster.plan;

import dev.rollcall.district.DistrictId;

import java.util.List;
import java.util.Optional;

/**
 * Where a run keeps what is too large for its record: plan chunks, spilled reads, quarantined
 * records. All of it is personal data: encrypted at rest, expiring after 60 days (spills after 7),
 * gone with its district. A key is (district, run, attempt, sequence); the attempt is the writer's
 * fencing number, so that a worker that lost its lease can never overwrite what its successor
 * wrote.
 */
public interface PlanStore {

    /** Stores a chunk, replacing one under the same key. */
    void putChunk(DistrictId district, PartKey key, List<Change> changes);

    /**
     * The changes of a chunk in their order; empty when there is no such chunk or it has expired.
     */
    Optional<List<Change>> chunk(DistrictId district, PartKey key);

    /** Stores bytes of any length, replacing what is under the same key. */
    void putSpill(DistrictId district, PartKey key, byte[] bytes);

    /** The bytes of a spill; empty when there is none or it has expired. */
    Optional<byte[]> spill(DistrictId district, PartKey key);

    /** Stores quarantined records, replacing those under the same key. */
    void putQuarantined(DistrictId district, PartKey key, List<Quarantined> records);

    /** The quarantined records under a key, in their order; empty when there are none. */
    List<Quarantined> quarantined(DistrictId district, PartKey key);

    /**
     * Names one part of a run.
     *
     * @param runId the run
     * @param attempt the writer's fencing number
     * @param sequence 0, 1, 2 …
     */
    record PartKey(String runId, long attempt, int sequence) {}
}
