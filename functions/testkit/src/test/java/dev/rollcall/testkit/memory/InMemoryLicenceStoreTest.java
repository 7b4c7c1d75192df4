package dev.rollcall.testkit.memory;

import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.testkit.contract.LicenceStoreContract;

final class InMemoryLicenceStoreTest implements LicenceStoreContract {
    private final LicenceStore testee = new InMemoryLicenceStore();

    @Override
    public LicenceStore testee() {
        return testee;
    }
}
