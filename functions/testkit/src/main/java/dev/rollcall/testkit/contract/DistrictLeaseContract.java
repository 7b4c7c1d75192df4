package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.sync.run.DistrictLease.Attempt;
import dev.rollcall.sync.run.DistrictLease.Lease;
import dev.rollcall.sync.run.DistrictLease.Seen;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

/** What {@link DistrictLease} promises. */
public interface DistrictLeaseContract {
    DistrictLease testee();

    @Test
    default void grantsALeaseThatNobodyHas() {
        assertThat(testee().acquire(SampleDistricts.fresh(), "a"))
                .isInstanceOfSatisfying(
                        Lease.class, lease -> assertThat(lease.owner()).isEqualTo("a"));
    }

    @Test
    default void showsTheLeaseOfAnotherInsteadOfGrantingIt() {
        DistrictId district = SampleDistricts.fresh();
        Lease held = acquire(district, "a");

        assertThat(testee().acquire(district, "b")).isEqualTo(seen(district));
        assertThat(seen(district).fence()).isEqualTo(held.fence());
        assertThat(testee().acquire(district, "a")).isInstanceOf(Seen.class);
    }

    @Test
    default void grantsToExactlyOneOfSeveralCallers() throws InterruptedException {
        DistrictId district = SampleDistricts.fresh();

        assertThat(AtOnce.call(6, () -> testee().acquire(district, "any")))
                .filteredOn(Lease.class::isInstance)
                .hasSize(1);
    }

    @Test
    default void growsTheFenceWithEveryGrantAlsoAcrossReleases() {
        DistrictId district = SampleDistricts.fresh();
        Lease first = acquire(district, "a");
        testee().release(district, first);
        Lease second = acquire(district, "b");
        Lease third = granted(testee().takeOver(district, seen(district), "c"));
        testee().release(district, third);
        Lease fourth = acquire(district, "a");

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(third.fence()).isGreaterThan(second.fence());
        assertThat(fourth.fence()).isGreaterThan(third.fence());
    }

    @Test
    default void showsALivingHolderByItsBeat() {
        DistrictId district = SampleDistricts.fresh();
        Lease held = acquire(district, "a");
        Seen before = seen(district);

        assertThat(testee().renew(district, held)).isTrue();

        assertThat(seen(district).beat()).isGreaterThan(before.beat());
        assertThat(seen(district).fence()).isEqualTo(before.fence());
    }

    @Test
    default void letsNobodyTakeALeaseThatMoved() {
        DistrictId district = SampleDistricts.fresh();
        Lease held = acquire(district, "a");
        Seen before = seen(district);
        testee().renew(district, held);

        assertThat(testee().takeOver(district, before, "b")).isEqualTo(seen(district));
        assertThat(testee().renew(district, held)).isTrue();
    }

    @Test
    default void letsExactlyOneTakeALeaseThatStoodStill() throws InterruptedException {
        DistrictId district = SampleDistricts.fresh();
        acquire(district, "a");
        Seen still = seen(district);

        assertThat(AtOnce.call(6, () -> testee().takeOver(district, still, "b")))
                .filteredOn(Lease.class::isInstance)
                .hasSize(1);
    }

    @Test
    default void grantsATakeOverOfALeaseGivenBackMeanwhile() {
        DistrictId district = SampleDistricts.fresh();
        Lease held = acquire(district, "a");
        Seen before = seen(district);
        testee().renew(district, held);
        testee().release(district, held);

        assertThat(granted(testee().takeOver(district, before, "b")).fence())
                .isGreaterThan(held.fence());
    }

    @Test
    default void tellsAReplacedHolderThatTheLeaseIsLost() {
        DistrictId district = SampleDistricts.fresh();
        Lease lost = acquire(district, "a");
        Lease taken = granted(testee().takeOver(district, seen(district), "a"));

        assertThat(testee().renew(district, lost)).isFalse();
        testee().release(district, lost);

        assertThat(testee().acquire(district, "b")).isInstanceOf(Seen.class);
        assertThat(testee().renew(district, taken)).isTrue();
    }

    @Test
    default void tellsAHolderThatGaveItsLeaseBackThatItIsLost() {
        DistrictId district = SampleDistricts.fresh();
        Lease held = acquire(district, "a");
        testee().release(district, held);
        testee().release(district, held);

        assertThat(testee().renew(district, held)).isFalse();
    }

    @Test
    default void keepsDistrictsApart() {
        acquire(SampleDistricts.fresh(), "a");

        assertThat(testee().acquire(SampleDistricts.fresh(), "b")).isInstanceOf(Lease.class);
    }

    private Lease acquire(DistrictId district, String owner) {
        return granted(testee().acquire(district, owner));
    }

    private Seen seen(DistrictId district) {
        return (Seen) testee().acquire(district, "onlooker");
    }

    private static Lease granted(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Lease.class);
        return (Lease) attempt;
    }
}
