package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.seat.Approval;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SeatRuns;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.TwinStores;
import dev.rollcall.testkit.sample.LicensedDistrict;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How long it takes to decide; the processor's time, so that a busy machine makes no difference.
 */
final class SeatSpeedTest {

    private static final Duration BUDGET = Duration.ofSeconds(2);

    private final SteppingClock clock = new SteppingClock();
    private final Stores stores = TwinStores.create(clock);
    private final SeatRuns runs = new SeatRuns(stores, new UsageMeter());
    private final LicensedDistrict district =
            new LicensedDistrict(SampleDistricts.fresh(), 100_000);

    @Test
    @DisplayName("A12: licences of 30,000 of 100,000 students come and go in under 2 s each")
    void decidesOnThirtyThousandStudentsInTwoSeconds() {
        district.store(stores.connections(), stores.roster());
        district.decide(stores.licences(), 0, 1_400, Approval.APPROVED);
        runs.decide(district.id());
        assertThat(holding()).isEqualTo(70_000);

        district.decide(stores.licences(), 1_400, 2_000, Approval.APPROVED);
        Duration granting = timed();
        assertThat(holding()).isEqualTo(100_000);

        district.decide(stores.licences(), 0, 600, Approval.REJECTED);
        Duration freeing = timed();
        assertThat(holding()).isEqualTo(70_000);

        assertThat(granting).as("granting").isLessThan(BUDGET);
        assertThat(freeing).as("freeing").isLessThan(BUDGET);
    }

    private Duration timed() {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Run run = runs.decide(district.id());
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        return Duration.ofNanos(after - before);
    }

    private int holding() {
        return stores.seats().ledger(district.id(), LicensedDistrict.PRODUCT).holding();
    }
}
