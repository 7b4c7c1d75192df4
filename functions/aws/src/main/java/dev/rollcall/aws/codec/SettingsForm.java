package dev.rollcall.aws.codec;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.LibraryAccess;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OptionalField;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.StaffPolicy;

import java.util.Optional;
import java.util.Set;

/**
 * Settings as versions wrote them that did not know OneRoster, sign-in or onboarding yet: the usual
 * ones hold then.
 */
@JsonDeserialize(converter = SettingsForm.Reading.class)
interface SettingsForm {

    record Stored(
            long version,
            FirstRoster firstRoster,
            StaffPolicy staff,
            GuardianPolicy guardians,
            Set<OptionalField> fields,
            ChangeBudget budget,
            ProductSeats seats,
            Optional<OneRosterSettings> oneRoster,
            Optional<SignInSettings> signIn,
            Optional<OnboardingSettings> onboarding,
            Optional<LibraryAccess> library) {}

    final class Reading extends StdConverter<Stored, DistrictSettings> {
        @Override
        public DistrictSettings convert(Stored stored) {
            return new DistrictSettings(
                    stored.version,
                    stored.firstRoster,
                    stored.staff,
                    stored.guardians,
                    stored.fields,
                    stored.budget,
                    stored.seats,
                    stored.oneRoster.orElseGet(OneRosterSettings::standard),
                    stored.signIn.orElseGet(SignInSettings::standard),
                    stored.onboarding.orElseGet(OnboardingSettings::standard),
                    stored.library.orElse(LibraryAccess.UNKNOWN));
        }
    }
}
