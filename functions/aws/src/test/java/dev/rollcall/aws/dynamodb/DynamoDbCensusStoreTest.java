package dev.rollcall.aws.dynamodb;

import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.testkit.contract.CensusStoreContract;

final class DynamoDbCensusStoreTest implements CensusStoreContract {
    private final CensusStore testee = EmbeddedTables.stores().censuses();

    @Override
    public CensusStore testee() {
        return testee;
    }
}
