package dev.rollcall.aws.dynamodb;

import dev.rollcall.seat.ApprovalStore;
import dev.rollcall.testkit.contract.ApprovalStoreContract;

final class DynamoDbApprovalStoreTest implements ApprovalStoreContract {
    private final ApprovalStore testee = EmbeddedTables.stores().approvals();

    @Override
    public ApprovalStore testee() {
        return testee;
    }
}
