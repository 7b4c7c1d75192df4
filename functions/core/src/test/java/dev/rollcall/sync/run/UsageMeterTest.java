package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class UsageMeterTest {

    private static final Duration WORKED = Duration.ofSeconds(3);

    private final UsageMeter meter = new UsageMeter();

    @Test
    void countsEachSortByItself() {
        meter.portalRequest();
        meter.portalRequest();
        meter.read(1.5);
        meter.wrote(2);
        meter.wroteRoster(0.5);

        assertThat(meter.take(WORKED)).isEqualTo(new Usage(2, 1_500, 2_000, 500, WORKED));
    }

    @Test
    void beginsAnewWhenItWasTaken() {
        meter.portalRequest();
        meter.read(1);
        meter.wrote(1);
        meter.wroteRoster(1);
        meter.take(WORKED);

        assertThat(meter.take(Duration.ZERO)).isEqualTo(Usage.none());
    }

    @Test
    void losesNothingOfManySmallParts() {
        for (int call = 0; call < 10_000; call++) {
            meter.read(0.1);
            meter.wrote(0.001);
        }

        Usage usage = meter.take(WORKED);

        assertThat(usage.readMilliUnits()).isEqualTo(1_000_000);
        assertThat(usage.writeMilliUnits()).isEqualTo(10_000);
    }

    /** 0.57 units are a hair less than 570 thousandths to a computer. */
    @Test
    void roundsToTheNearestThousandth() {
        meter.read(0.57);

        assertThat(meter.take(WORKED).readMilliUnits()).isEqualTo(570);
    }

    @Test
    void addsUpOverSlices() {
        Usage one = new Usage(1, 20, 300, 4_000, Duration.ofSeconds(5));
        Usage two = new Usage(6, 70, 800, 9_000, Duration.ofSeconds(10));

        assertThat(one.plus(two))
                .isEqualTo(new Usage(7, 90, 1_100, 13_000, Duration.ofSeconds(15)));
        assertThat(one.plus(Usage.none())).isEqualTo(one);
    }
}
