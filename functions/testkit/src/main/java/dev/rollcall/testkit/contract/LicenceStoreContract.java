package dev.rollcall.testkit.contract;

import static dev.rollcall.testkit.sample.SampleLicences.classes;
import static dev.rollcall.testkit.sample.SampleLicences.decide;
import static dev.rollcall.testkit.sample.SampleLicences.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceScope;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.seat.licence.LicenceStore.LicencePage;
import dev.rollcall.testkit.sample.OddIds;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** What {@link LicenceStore} promises (product.md A11, A18). */
public interface LicenceStoreContract {
    String PRODUCT = "product-1";

    LicenceStore testee();

    @Test
    default void findsNothingWhereNothingWasDecided() {
        DistrictId district = SampleDistricts.fresh();

        assertThat(testee().find(district, PRODUCT, "teacher-1")).isEmpty();
        assertThat(testee().all(district, PRODUCT)).isEmpty();
        assertThat(testee().page(district, PRODUCT, "", 10))
                .isEqualTo(new LicencePage(List.of(), Optional.empty()));
    }

    @Test
    default void answersEveryDecisionInPlaceOfTheOneBefore() {
        DistrictId district = SampleDistricts.fresh();

        for (Approval decided : Approval.values()) {
            Licence stored = decide(testee(), district, PRODUCT, "teacher-1", decided);

            assertThat(testee().find(district, PRODUCT, "teacher-1")).hasValue(stored);
            assertThat(stored.approval()).isEqualTo(decided);
        }
    }

    @Test
    default void keepsWhatADecisionIsFor() {
        DistrictId district = SampleDistricts.fresh();

        for (LicenceScope scope :
                List.of(schools("s#1", "s2"), classes("c1"), new LicenceScope.District())) {
            Licence stored =
                    decide(testee(), district, PRODUCT, "teacher-1", Approval.APPROVED, scope);

            assertThat(stored.scope()).isEqualTo(scope);
            assertThat(testee().find(district, PRODUCT, "teacher-1")).hasValue(stored);
        }
    }

    @Test
    default void storesNothingInPlaceOfWhatAnotherDecidedMeanwhile() {
        DistrictId district = SampleDistricts.fresh();
        Licence first = decide(testee(), district, PRODUCT, "teacher-1", Approval.APPROVED);
        Licence second = decide(testee(), district, PRODUCT, "teacher-1", Approval.REJECTED);

        assertThat(testee().save(district, first)).isEmpty();
        assertThat(testee().save(district, Licence.undecided(PRODUCT, "teacher-1"))).isEmpty();
        assertThat(testee().find(district, PRODUCT, "teacher-1")).hasValue(second);
    }

    @Test
    default void storesOneOfTenDecisionsMadeAtOnce() {
        DistrictId district = SampleDistricts.fresh();
        Licence undecided = Licence.undecided(PRODUCT, "teacher-1");

        long stored =
                IntStream.range(0, 10)
                        .mapToObj(n ->
                                CompletableFuture.supplyAsync(
                                        () -> testee().save(district, undecided)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .filter(Optional::isPresent)
                        .count();

        assertThat(stored).isEqualTo(1);
    }

    @Test
    default void listsThemPageByPageInTheOrderOfTeachers() {
        DistrictId district = SampleDistricts.fresh();
        List<Licence> all =
                IntStream.range(0, 7)
                        .mapToObj(n ->
                                decide(testee(), district, PRODUCT, "t" + n, Approval.APPROVED))
                        .toList();
        decide(testee(), district, PRODUCT + "0", "t0", Approval.APPROVED);

        assertThat(testee().all(district, PRODUCT)).isEqualTo(all);
        assertThat(pages(district, 3)).isEqualTo(all);
    }

    @Test
    default void refusesACursorThatIsNotOurs() {
        assertThatThrownBy(() -> testee().page(SampleDistricts.fresh(), PRODUCT, "x#y!", 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void keepsDistrictsProductsAndTeachersApart() {
        DistrictId district = SampleDistricts.fresh();
        Licence one = decide(testee(), district, PRODUCT, "teacher-1", Approval.APPROVED);
        Licence two = decide(testee(), district, PRODUCT, "teacher-2", Approval.REJECTED);

        assertThat(testee().all(district, PRODUCT)).containsExactly(one, two);
        assertThat(testee().find(district, PRODUCT, "teacher")).isEmpty();
        assertThat(testee().find(district, "product-2", "teacher-1")).isEmpty();
        assertThat(testee().find(SampleDistricts.fresh(), PRODUCT, "teacher-1")).isEmpty();
    }

    @Test
    default void takesIdsOfAnyShape() {
        DistrictId district = SampleDistricts.fresh();
        OddIds.all().forEach(id -> decide(testee(), district, PRODUCT, id, Approval.APPROVED));

        assertThat(testee().all(district, PRODUCT))
                .extracting(Licence::teacherId)
                .containsExactlyInAnyOrderElementsOf(OddIds.all());
    }

    private List<Licence> pages(DistrictId district, int limit) {
        List<Licence> all = new ArrayList<>();
        LicencePage page = testee().page(district, PRODUCT, "", limit);
        all.addAll(page.licences());
        while (page.next().isPresent()) {
            page = testee().page(district, PRODUCT, page.next().get(), limit);
            assertThat(page.licences().size()).isLessThanOrEqualTo(limit);
            all.addAll(page.licences());
        }
        return all;
    }
}
