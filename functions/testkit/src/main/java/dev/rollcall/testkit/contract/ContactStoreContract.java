package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ContactStore;
import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What {@link ContactStore} promises (product.md R15). */
public interface ContactStoreContract {
    ContactStore testee();

    @Test
    default void knowsNobodyWhereNobodyWasNamed() {
        assertThat(testee().find(SampleDistricts.fresh())).isEmpty();
    }

    @Test
    default void answersTheContactThatWasKeptLastOfEachDistrict() {
        DistrictId one = SampleDistricts.fresh();
        DistrictId other = SampleDistricts.fresh();
        var first = new DistrictContact("Ivy Ó", Optional.of("ivy@example.org"));
        var second = new DistrictContact("", Optional.empty());
        testee().keep(one, first);
        testee().keep(one, second);
        testee().keep(other, first);

        assertThat(testee().find(one)).hasValue(second);
        assertThat(testee().find(other)).hasValue(first);
    }
}
