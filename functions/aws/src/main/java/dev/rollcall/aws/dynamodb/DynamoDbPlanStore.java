package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.Deflated;
import dev.rollcall.aws.codec.PlanCodec;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.Quarantined;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Plans, spills and quarantined records, deflated. A run's parts are spread over four partitions by
 * their sequence: DynamoDB takes about 1 MB a second in each.
 */
final class DynamoDbPlanStore implements PlanStore {
    private static final int PARTITIONS = 4;
    private static final Duration KEPT = Duration.ofDays(60);
    private static final Duration SPILLS_KEPT = Duration.ofDays(7);

    private final Blobs blobs;

    DynamoDbPlanStore(Blobs blobs) {
        this.blobs = blobs;
    }

    @Override
    public void putChunk(DistrictId district, PartKey key, List<Change> changes) {
        blobs.put(key(district, "plan", key), PlanCodec.ofChanges(changes), KEPT);
    }

    @Override
    public Optional<List<Change>> chunk(DistrictId district, PartKey key) {
        return blobs.get(key(district, "plan", key)).map(PlanCodec::changes);
    }

    @Override
    public void putSpill(DistrictId district, PartKey key, byte[] bytes) {
        blobs.put(key(district, "spill", key), Deflated.bytes(bytes), SPILLS_KEPT);
    }

    @Override
    public Optional<byte[]> spill(DistrictId district, PartKey key) {
        return blobs.get(key(district, "spill", key)).map(Deflated::inflate);
    }

    @Override
    public void putQuarantined(DistrictId district, PartKey key, List<Quarantined> records) {
        blobs.put(key(district, "quarantine", key), PlanCodec.ofQuarantined(records), KEPT);
    }

    @Override
    public List<Quarantined> quarantined(DistrictId district, PartKey key) {
        return blobs.get(key(district, "quarantine", key))
                .map(PlanCodec::quarantined)
                .orElse(List.of());
    }

    private static Key key(DistrictId district, String sort, PartKey part) {
        String partition =
                district.asString() + "#" + part.runId() + "#" + part.sequence() % PARTITIONS;
        return new Key(
                partition,
                sort + "#" + Key.digits(part.attempt(), 10) + "#" + Key.digits(part.sequence(), 6));
    }
}
