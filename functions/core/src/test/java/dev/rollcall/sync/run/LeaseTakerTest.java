package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

final class LeaseTakerTest {

    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");

    private final FakeTime time = new FakeTime();
    private final FakeLeases leases = new FakeLeases(time);
    private int beats;

    @Test
    void takesAFreeLeaseAtOnce() {
        Optional<HeldLease> held = take();

        assertThat(held.map(HeldLease::fence)).contains(1L);
        assertThat(time.rests).isEmpty();
    }

    /** F-04: judged by watching it stand still, never by a clock. */
    @Nested
    class FromAHolderThatHasDied {

        @Test
        void watchesItStandStillForSeventyFiveSeconds() {
            taken();

            assertThat(leases.calls).containsExactly("acquire at 0", "takeOver at 75");
        }

        @Test
        void waitsTenSecondsMoreBeforeItMayWrite() {
            taken();

            assertThat(time.passed()).isEqualTo(Duration.ofSeconds(85));
        }

        @Test
        void hasAGreaterFencingNumber() {
            assertThat(taken().fence()).isEqualTo(2);
            assertThat(leases.owner()).isEqualTo("me");
        }

        @Test
        void keepsItsOwnMessageAliveMeanwhile() {
            taken();

            assertThat(time.rests).allMatch(rest -> rest.toSeconds() <= 5);
            assertThat(beats).isEqualTo(time.rests.size());
        }

        @Test
        void renewsFifteenSecondsAfterTheGrantAndNotLater() {
            HeldLease lease = taken();
            lease.keep();
            time.pass(Duration.ofSeconds(5));
            lease.keep();

            assertThat(leases.calls)
                    .containsExactly("acquire at 0", "takeOver at 75", "renew at 90");
        }

        private HeldLease taken() {
            leases.grant("dead");
            return take().orElseThrow();
        }
    }

    @Nested
    class FromAHolderThatLives {

        @Test
        void givesUpWhenItsBeatHasMoved() {
            leases.grant("alive");

            assertThat(takeWhile(leases::beat)).isEmpty();
            assertThat(leases.owner()).isEqualTo("alive");
        }

        @Test
        void givesUpWhenAThirdWorkerWasFaster() {
            leases.grant("dead");

            assertThat(takeWhile(() -> leases.grant("third"))).isEmpty();
            assertThat(leases.owner()).isEqualTo("third");
        }

        @Test
        void doesNotWaitForLateWritesItWillNotFollow() {
            leases.grant("alive");
            takeWhile(leases::beat);

            assertThat(time.passed()).isEqualTo(Duration.ofSeconds(75));
        }

        /** What happens once, ten seconds into the watch. */
        private Optional<HeldLease> takeWhile(Runnable happens) {
            return taker().take(
                            DISTRICT,
                            "me",
                            () -> {
                                if (time.passed().toSeconds() == 10) {
                                    happens.run();
                                }
                            });
        }
    }

    /** A holder renews every 15 seconds and may sit in a request of 60. */
    @Test
    void watchesLongerThanAHolderCanBeSilent() {
        assertThat(LeaseTaker.LIFE).isGreaterThanOrEqualTo(Duration.ofSeconds(15 + 60));
    }

    private Optional<HeldLease> take() {
        return taker().take(DISTRICT, "me", () -> beats++);
    }

    private LeaseTaker taker() {
        return new LeaseTaker(leases, time, time);
    }
}
