package dev.rollcall.testkit.memory;

import dev.rollcall.privacy.Secrets;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.SecretsContract;

final class InMemorySecretsTest implements SecretsContract {
    private final SteppingClock clock = new SteppingClock();
    private final InMemorySecrets secrets = new InMemorySecrets(clock);

    @Override
    public Secrets testee() {
        return secrets;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }

    @Override
    public void rotate(String name, String value) {
        secrets.with(name, value);
    }

    @Override
    public void takeDown() {
        secrets.takeDown();
    }

    @Override
    public void bringUp() {
        secrets.bringUp();
    }

    @Override
    public int asked() {
        return secrets.asked();
    }
}
