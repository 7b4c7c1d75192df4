package dev.rollcall.testkit.memory;

import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.ReplayGuardContract;
import dev.rollcall.webhook.ReplayGuard;

final class InMemoryReplayGuardTest implements ReplayGuardContract {
    private final SteppingClock clock = new SteppingClock();
    private final ReplayGuard guard = new InMemoryReplayGuard(clock);

    @Override
    public ReplayGuard testee() {
        return guard;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
