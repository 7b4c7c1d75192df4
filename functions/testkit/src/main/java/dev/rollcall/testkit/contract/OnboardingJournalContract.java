package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.Decision;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.OnboardingJournal;
import dev.rollcall.district.onboarding.OnboardingJournal.JournalPage;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.Stage;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What {@link OnboardingJournal} promises (product.md R30). */
public interface OnboardingJournalContract {
    OnboardingJournal testee();

    @Test
    default void knowsNothingWhereNothingWasDecided() {
        JournalPage page = testee().page(SampleDistricts.fresh(), "", 10);

        assertThat(page.decisions()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void answersTheNewestFirstEachOnceAsItWas() {
        DistrictId district = SampleDistricts.fresh();
        testee().put(district, decision(2));
        testee().put(district, decision(10));
        testee().put(district, decision(1));
        testee().put(district, decision(10));

        assertThat(testee().page(district, "", 10).decisions())
                .containsExactly(decision(10), decision(2), decision(1));
    }

    @Test
    default void goesOnWhereAPageEnded() {
        DistrictId district = SampleDistricts.fresh();
        for (int number = 1; number <= 3; number++) {
            testee().put(district, decision(number));
        }

        JournalPage first = testee().page(district, "", 2);
        JournalPage second = testee().page(district, first.next().orElseThrow(), 2);

        assertThat(first.decisions()).containsExactly(decision(3), decision(2));
        assertThat(second.decisions()).containsExactly(decision(1));
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void keepsDistrictsApart() {
        testee().put(SampleDistricts.fresh(), decision(1));

        assertThat(testee().page(SampleDistricts.fresh(), "", 10).decisions()).isEmpty();
    }

    @Test
    default void refusesACursorThatIsNotOurs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> testee().page(SampleDistricts.fresh(), "bm8", 10));
    }

    private static Decision decision(long number) {
        return new Decision(
                number,
                OnboardingEvent.APPROVE,
                Map.of(Purpose.ROSTERING, Stage.APPROVED, Purpose.SIGN_IN, Stage.LAUNCHED),
                new By(Party.STAFF, "staff-" + number, Optional.of("mem-1")),
                Instant.parse("2026-11-28T10:00:00.000000001Z").plusSeconds(number));
    }
}
