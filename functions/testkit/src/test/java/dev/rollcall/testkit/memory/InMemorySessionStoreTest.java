package dev.rollcall.testkit.memory;

import dev.rollcall.signin.session.SessionStore;
import dev.rollcall.testkit.contract.SessionStoreContract;

final class InMemorySessionStoreTest implements SessionStoreContract {
    private final SessionStore testee = new InMemorySessionStore();

    @Override
    public SessionStore testee() {
        return testee;
    }
}
