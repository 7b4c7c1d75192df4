package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictSettings.FirstRoster;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

final class DistrictSettingsTest {

    @Test
    void storesNoOptionalFieldAndNoGuardianUntilToldTo() {
        DistrictSettings standard = DistrictSettings.standard(FirstRoster.AUTO);

        assertThat(standard.fields()).isEmpty();
        assertThat(standard.guardians()).isEqualTo(GuardianPolicy.OFF);
    }

    @Test
    void listsStaffAndSeatsEverybodyByDefault() {
        DistrictSettings standard = DistrictSettings.standard(FirstRoster.REQUEST);

        assertThat(standard.version()).isEqualTo(1);
        assertThat(standard.firstRoster()).isEqualTo(FirstRoster.REQUEST);
        assertThat(standard.staff()).isEqualTo(StaffPolicy.DIRECTORY);
        assertThat(standard.budget()).isEqualTo(ChangeBudget.standard());
        assertThat(standard.seats().main().pool()).isEmpty();
    }

    @Test
    void keepsItsFieldsApartFromTheSetTheyCameIn() {
        Set<OptionalField> fields = EnumSet.of(OptionalField.BIRTH_DATE);
        DistrictSettings settings = with(fields);

        fields.add(OptionalField.RACE);

        assertThat(settings.fields()).containsExactly(OptionalField.BIRTH_DATE);
        assertThatThrownBy(() -> settings.fields().add(OptionalField.RACE))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void takesAPoolOfNoneButNotOfLess() {
        OverSeatPolicy block = new OverSeatPolicy.Block();

        assertThat(new SeatSettings(OptionalInt.of(0), block).pool()).hasValue(0);
        assertThatThrownBy(() -> new SeatSettings(OptionalInt.of(-1), block))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAGraceOfOneDayToOneYear() {
        assertThat(new OverSeatPolicy.Grace(1).length()).isEqualTo(Duration.ofDays(1));
        assertThat(new OverSeatPolicy.Grace(365).length()).isEqualTo(Duration.ofDays(365));
        assertThatThrownBy(() -> new OverSeatPolicy.Grace(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OverSeatPolicy.Grace(366))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DistrictSettings with(Set<OptionalField> fields) {
        DistrictSettings standard = DistrictSettings.standard(FirstRoster.AUTO);
        return new DistrictSettings(
                1,
                standard.firstRoster(),
                standard.staff(),
                standard.guardians(),
                fields,
                standard.budget(),
                standard.seats(),
                standard.oneRoster(),
                SignInSettings.standard(),
                OnboardingSettings.standard());
    }
}
