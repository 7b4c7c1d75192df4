package dev.rollcall.aws.dynamodb;

import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.testkit.contract.LicenceStoreContract;

final class DynamoDbLicenceStoreTest implements LicenceStoreContract {
    private final LicenceStore testee = EmbeddedTables.stores().licences();

    @Override
    public LicenceStore testee() {
        return testee;
    }
}
