package dev.rollcall.testkit.memory;

import dev.rollcall.signin.attempt.UsedCodes;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.UsedCodesContract;

final class InMemoryUsedCodesTest implements UsedCodesContract {
    private final SteppingClock clock = new SteppingClock();
    private final UsedCodes testee = new InMemoryUsedCodes(clock);

    @Override
    public UsedCodes testee() {
        return testee;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }
}
