package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.ApprovalStore;
import dev.rollcall.testkit.sample.OddIds;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

/** What {@link ApprovalStore} promises (product.md A11). */
public interface ApprovalStoreContract {
    String PRODUCT = "product-1";

    ApprovalStore testee();

    @Test
    default void findsNothingWhereNothingWasDecided() {
        assertThat(testee().find(SampleDistricts.fresh(), PRODUCT, "teacher-1")).isEmpty();
    }

    @Test
    default void answersEveryDecisionInPlaceOfTheOneBefore() {
        DistrictId district = SampleDistricts.fresh();

        for (Approval decided : Approval.values()) {
            testee().put(district, PRODUCT, "teacher-1", decided);
            testee().put(district, PRODUCT, "teacher-1", decided);

            assertThat(testee().find(district, PRODUCT, "teacher-1")).hasValue(decided);
        }
    }

    @Test
    default void keepsDistrictsProductsAndTeachersApart() {
        DistrictId district = SampleDistricts.fresh();
        testee().put(district, PRODUCT, "teacher-1", Approval.APPROVED);
        testee().put(district, PRODUCT, "teacher-2", Approval.REJECTED);

        assertThat(testee().find(district, PRODUCT, "teacher-1")).hasValue(Approval.APPROVED);
        assertThat(testee().find(district, PRODUCT, "teacher-2")).hasValue(Approval.REJECTED);
        assertThat(testee().find(district, PRODUCT, "teacher")).isEmpty();
        assertThat(testee().find(district, "product-2", "teacher-1")).isEmpty();
        assertThat(testee().find(SampleDistricts.fresh(), PRODUCT, "teacher-1")).isEmpty();
    }

    @Test
    default void takesIdsOfAnyShape() {
        DistrictId district = SampleDistricts.fresh();
        OddIds.all().forEach(id -> testee().put(district, PRODUCT, id, Approval.APPROVED));

        assertThat(OddIds.all())
                .allSatisfy(id ->
                        assertThat(testee().find(district, PRODUCT, id))
                                .hasValue(Approval.APPROVED));
    }
}
