package dev.rollcall.aws.dynamodb;

import dev.rollcall.roster.RosterStore;
import dev.rollcall.testkit.contract.RosterListContract;
import dev.rollcall.testkit.contract.RosterStoreContract;
import dev.rollcall.testkit.contract.SisIdContract;

final class DynamoDbRosterStoreTest
        implements RosterListContract, RosterStoreContract, SisIdContract {
    private final RosterStore testee = EmbeddedTables.stores().rosters();

    @Override
    public RosterStore testee() {
        return testee;
    }
}
