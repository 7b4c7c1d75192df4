package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.ApprovalStore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Decisions about teachers in memory. Thread-safe. */
public final class InMemoryApprovalStore implements ApprovalStore {
    private final Map<Key, Approval> approvals = new ConcurrentHashMap<>();

    @Override
    public Optional<Approval> find(DistrictId district, String product, String personId) {
        return Optional.ofNullable(approvals.get(new Key(district, product, personId)));
    }

    @Override
    public void put(DistrictId district, String product, String personId, Approval approval) {
        approvals.put(new Key(district, product, personId), approval);
    }

    private record Key(DistrictId district, String product, String personId) {}
}
