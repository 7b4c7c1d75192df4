package dev.rollcall.testkit.memory;

import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.testkit.contract.DistrictLeaseContract;

final class InMemoryDistrictLeaseTest implements DistrictLeaseContract {
    private final DistrictLease lease = new InMemoryDistrictLease();

    @Override
    public DistrictLease testee() {
        return lease;
    }
}
