package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.tally.SignInTallyStore;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.contract.SignInTallyStoreContract;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

final class DynamoDbSignInTallyStoreTest implements SignInTallyStoreContract {

    @Override
    public SignInTallyStore testee() {
        return EmbeddedTables.stores().signInTallies();
    }

    /** Design §7: a counter of every code there is still fits a unit. */
    @Test
    void costsOneWriteUnitHoweverManyCodesThereAre() {
        UsageMeter meter = new UsageMeter();
        Tables names = EmbeddedTables.TABLES.names();
        var stores =
                new DynamoDbStores(
                        EmbeddedTables.client(new CapacityMeter(meter, names.roster())),
                        names,
                        InstantSource.system(),
                        RandomGenerator.getDefault(),
                        pause -> {});
        var district = SampleDistricts.fresh();
        for (Refusal refusal : Refusal.values()) {
            stores.signInTallies().count(district, HOUR, refusal.code());
        }
        meter.take(Duration.ZERO);

        stores.signInTallies().count(district, HOUR, "signed-in");

        assertThat(meter.take(Duration.ZERO).writeMilliUnits()).isEqualTo(1_000);
    }
}
