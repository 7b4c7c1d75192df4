package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.seat.Approval;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SeatRuns;
import dev.rollcall.testkit.sample.LicensedDistrict;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What a change of licences costs: the whole run's writes, against the seats that change alone, one
 * unit each. {@code -Dseats.students=100000} measures the size that is promised.
 */
final class SeatCapacityTest {

    private static final int STUDENTS = Integer.getInteger("seats.students", 2_000);
    private static final double BUDGET = 1.2;

    private final UsageMeter meter = new UsageMeter();
    private final Stores stores = stores();
    private final SeatRuns runs = new SeatRuns(stores, meter);
    private final LicensedDistrict district =
            new LicensedDistrict(SampleDistricts.fresh(), STUDENTS);

    @Test
    @DisplayName("A12: three students in ten come or go at 1.2 times the capacity of their seats")
    void writesLittleMoreThanTheSeatsThatChange() {
        district.store(stores.connections(), stores.roster());
        district.decide(stores.licences(), 0, teachers(0.7), Approval.APPROVED);
        runs.decide(district.id());
        assertThat(holding()).isEqualTo(STUDENTS * 7 / 10);

        district.decide(stores.licences(), teachers(0.7), teachers(1), Approval.APPROVED);
        double granting = costOfARun();
        assertThat(holding()).isEqualTo(STUDENTS);

        district.decide(stores.licences(), 0, teachers(0.3), Approval.REJECTED);
        double freeing = costOfARun();
        assertThat(holding()).isEqualTo(STUDENTS * 7 / 10);

        assertThat(granting).as("granting").isLessThanOrEqualTo(BUDGET);
        assertThat(freeing).as("freeing").isLessThanOrEqualTo(BUDGET);
    }

    /** Units a changed seat. */
    private double costOfARun() {
        meter.take(Duration.ZERO);
        Run run = runs.decide(district.id());
        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        return run.usage().writeMilliUnits() / 1_000.0 / (STUDENTS * 0.3);
    }

    private int teachers(double share) {
        return (int) Math.round(district.teachers() * share);
    }

    private int holding() {
        return stores.seats().ledger(district.id(), LicensedDistrict.PRODUCT).holding();
    }

    private Stores stores() {
        DynamoDbStores all =
                EmbeddedTables.TABLES.stores(
                        EmbeddedTables.client(
                                new CapacityMeter(meter, EmbeddedTables.TABLES.names().roster())),
                        InstantSource.system());
        return all.ofSync();
    }
}
