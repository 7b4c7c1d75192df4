package dev.rollcall.testkit.memory;

import dev.rollcall.seat.ApprovalStore;
import dev.rollcall.testkit.contract.ApprovalStoreContract;

final class InMemoryApprovalStoreTest implements ApprovalStoreContract {
    private final ApprovalStore testee = new InMemoryApprovalStore();

    @Override
    public ApprovalStore testee() {
        return testee;
    }
}
