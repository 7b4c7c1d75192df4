package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.sync.Refreshes;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.sample.SampleDistricts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link Refreshes} promises. */
public interface RefreshesContract {
    RosterScope SCOPE = new RosterScope(Level.TEACHER, "t|é 1");

    Refreshes testee();

    SteppingClock clock();

    @Test
    default void claimsAPartOnce() {
        DistrictId district = SampleDistricts.fresh();

        assertThat(testee().claim(district, SCOPE)).isTrue();
        assertThat(testee().claim(district, SCOPE)).isFalse();
    }

    @Test
    default void letsExactlyOneOfSeveralCallersClaim() throws InterruptedException {
        DistrictId district = SampleDistricts.fresh();

        assertThat(AtOnce.call(6, () -> testee().claim(district, SCOPE)))
                .containsOnlyOnce(true)
                .hasSize(6);
    }

    @Test
    default void remembersForFifteenMinutesFromTheClaimThatCounted() {
        DistrictId district = SampleDistricts.fresh();
        testee().claim(district, SCOPE);

        clock().advance(Duration.ofMinutes(15).minusNanos(1));
        assertThat(testee().claim(district, SCOPE)).isFalse();

        clock().advance(Duration.ofNanos(1));
        assertThat(testee().claim(district, SCOPE)).isTrue();
    }

    @Test
    default void keepsPartsAndDistrictsApart() {
        DistrictId district = SampleDistricts.fresh();
        testee().claim(district, SCOPE);

        assertThat(testee().claim(SampleDistricts.fresh(), SCOPE)).isTrue();
        assertThat(testee().claim(district, new RosterScope(Level.STUDENT, SCOPE.id()))).isTrue();
        assertThat(testee().claim(district, new RosterScope(Level.TEACHER, "t2"))).isTrue();
    }

    @Test
    default void takesTheLongestIdThereIs() {
        RosterScope longest = new RosterScope(Level.TEACHER, "小".repeat(255));

        assertThat(testee().claim(SampleDistricts.fresh(), longest)).isTrue();
    }
}
