package dev.rollcall.aws.dynamodb;

import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.PendingNotices;
import dev.rollcall.testkit.contract.OutboxContract;

final class DynamoDbOutboxTest implements OutboxContract {
    private final DynamoDbStores stores = EmbeddedTables.stores();

    @Override
    public Outbox testee() {
        return stores.outbox();
    }

    @Override
    public PendingNotices pending() {
        return stores.pendingNotices();
    }
}
