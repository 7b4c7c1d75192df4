package dev.rollcall.testkit.memory;

import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.PendingNotices;
import dev.rollcall.testkit.contract.OutboxContract;

final class InMemoryOutboxTest implements OutboxContract {
    private final InMemoryOutbox testee = new InMemoryOutbox();

    @Override
    public Outbox testee() {
        return testee;
    }

    @Override
    public PendingNotices pending() {
        return testee;
    }
}
