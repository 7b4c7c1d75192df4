package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Portal;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.webhook.ReplayGuard;
import dev.rollcall.webhook.ReplayGuard.Claim;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What {@link ReplayGuard} promises (W-09). */
public interface ReplayGuardContract {
    Duration WHILE = Duration.ofSeconds(30);

    ReplayGuard testee();

    SteppingClock clock();

    @Test
    default void claimsADeliveryOnce() {
        String delivery = fresh();

        assertThat(claim(delivery)).isEqualTo(Claim.FIRST);
        assertThat(claim(delivery)).isEqualTo(Claim.IN_PROGRESS);
    }

    @Test
    default void letsExactlyOneOfSeveralCallersClaim() throws InterruptedException {
        String delivery = fresh();

        assertThat(AtOnce.call(6, () -> claim(delivery)))
                .containsOnlyOnce(Claim.FIRST)
                .containsOnly(Claim.FIRST, Claim.IN_PROGRESS);
    }

    @Test
    default void tellsThatADeliveryIsDone() {
        String delivery = fresh();
        claim(delivery);

        testee().done(Portal.CLEVER, delivery);
        testee().done(Portal.CLEVER, delivery);

        assertThat(claim(delivery)).isEqualTo(Claim.DONE);
    }

    @Test
    default void letsAnUnfinishedDeliveryBeTriedAgainAfterItsOwnExpiry() {
        String delivery = fresh();
        claim(delivery);

        clock().advance(WHILE.minusMillis(1));
        assertThat(claim(delivery)).isEqualTo(Claim.IN_PROGRESS);
        clock().advance(Duration.ofSeconds(1));
        assertThat(claim(delivery)).isEqualTo(Claim.FIRST);
        assertThat(claim(delivery)).isEqualTo(Claim.IN_PROGRESS);
    }

    @Test
    default void remembersForEightDays() {
        String delivery = fresh();
        claim(delivery);
        testee().done(Portal.CLEVER, delivery);

        clock().advance(Duration.ofDays(8));

        assertThat(claim(delivery)).isEqualTo(Claim.DONE);
    }

    @Test
    default void keepsPortalsApart() {
        String delivery = fresh();
        claim(delivery);

        assertThat(testee().claim(Portal.CLASSLINK, delivery, WHILE)).isEqualTo(Claim.FIRST);
    }

    @Test
    default void takesIdsOfAnyShapeAndLength() {
        String delivery = "# \u0000 é " + fresh() + "x".repeat(5_000);

        assertThat(claim(delivery)).isEqualTo(Claim.FIRST);
        assertThat(claim(delivery + "y")).isEqualTo(Claim.FIRST);
        assertThat(claim(delivery)).isEqualTo(Claim.IN_PROGRESS);
    }

    private Claim claim(String delivery) {
        return testee().claim(Portal.CLEVER, delivery, WHILE);
    }

    private static String fresh() {
        return "delivery-" + SampleDistricts.fresh().key();
    }
}
