package dev.rollcall.district.onboarding;

import dev.rollcall.district.Connection;

import java.time.InstantSource;

/**
 * Lets come what comes by itself, and tells what a crash left untold. To be asked for every
 * connection at every tick; without anything to do it reads and writes nothing.
 */
public final class KeepOnboarding {

    private final AdvanceOnboarding advance;
    private final TellDecisions telling;
    private final InstantSource clock;

    public KeepOnboarding(AdvanceOnboarding advance, TellDecisions telling, InstantSource clock) {
        this.advance = advance;
        this.telling = telling;
        this.clock = clock;
    }

    /** Does what is due for a connection, as it was read. */
    public void look(Connection connection) {
        if (isLaunchedNow(connection)) {
            advance.take(connection.id(), Ask.of(OnboardingEvent.ARRIVE, By.SYSTEM));
        } else {
            telling.tell(connection);
        }
    }

    /** The launch date has come (product.md A4). */
    private boolean isLaunchedNow(Connection connection) {
        Onboarding onboarding = connection.onboarding();
        return onboarding.signIn().stage() == Stage.SCHEDULED
                && onboarding.settled(Purpose.SIGN_IN, connection.settings(), clock.instant())
                        == Stage.LAUNCHED;
    }
}
