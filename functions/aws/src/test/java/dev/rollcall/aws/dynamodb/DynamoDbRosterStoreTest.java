package dev.rollcall.aws.dynamodb;

import dev.rollcall.roster.RosterStore;
import dev.rollcall.testkit.contract.RosterListContract;
import dev.rollcall.testkit.contract.RosterStoreContract;

final class DynamoDbRosterStoreTest implements RosterListContract, RosterStoreContract {
    private final RosterStore testee = EmbeddedTables.stores().rosters();

    @Override
    public RosterStore testee() {
        return testee;
    }
}
