package dev.rollcall.aws.dynamodb;

import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.testkit.contract.DistrictLeaseContract;

final class DynamoDbDistrictLeaseTest implements DistrictLeaseContract {
    private final DistrictLease testee = EmbeddedTables.stores().leases();

    @Override
    public DistrictLease testee() {
        return testee;
    }
}
