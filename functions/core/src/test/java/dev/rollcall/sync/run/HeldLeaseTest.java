package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class HeldLeaseTest {

    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");

    private final FakeTime time = new FakeTime();
    private final FakeLeases leases = new FakeLeases(time);
    private final HeldLease lease =
            new LeaseTaker(leases, time, time).take(DISTRICT, "me", () -> {}).orElseThrow();

    @Test
    void isNotRenewedBeforeFifteenSeconds() {
        time.pass(Duration.ofSeconds(15).minusNanos(1));
        lease.keep();

        assertThat(leases.calls).containsExactly("acquire at 0");
    }

    @Test
    void isRenewedAfterFifteenSecondsEachTime() {
        for (int second = 0; second < 60; second++) {
            time.pass(Duration.ofSeconds(1));
            lease.keep();
        }

        assertThat(leases.calls)
                .containsExactly(
                        "acquire at 0", "renew at 15", "renew at 30", "renew at 45", "renew at 60");
    }

    /** The watcher sees the beat move when it is asked for, not when the answer is back. */
    @Test
    void countsFromTheAskingThoughTheAnswerTakesLong() {
        leases.renewTakes = Duration.ofSeconds(9);
        time.pass(Duration.ofSeconds(15));
        lease.keep();
        time.pass(Duration.ofSeconds(6));
        lease.keep();

        assertThat(leases.calls).containsExactly("acquire at 0", "renew at 15", "renew at 30");
    }

    /** F-24: a worker that was frozen finds out before it can write. */
    @Test
    void isLostOnceSomebodyElseHasIt() {
        leases.grant("other");
        time.pass(Duration.ofMinutes(10));

        assertThatThrownBy(lease::keep).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(lease::keep).isInstanceOf(LeaseLost.class);
    }

    @Test
    void isGivenBack() {
        lease.release();

        assertThat(leases.owner()).isEmpty();
    }

    @Test
    void isNotGivenBackForSomebodyElse() {
        leases.grant("other");
        lease.release();

        assertThat(leases.owner()).isEqualTo("other");
    }
}
