package dev.rollcall.district;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a district's own settings decide.
 *
 * @param version counts every change, so that a run can name the settings it used
 * @param firstRoster whether the first full run waits for a request (product.md R28)
 * @param staff what becomes of staff and administrators
 * @param guardians what becomes of guardians
 * @param fields the optional personal fields to store; none by default
 * @param budget how much may change before a person must look
 * @param seats the seats of each product
 * @param oneRoster how OneRoster data is fetched and judged
 * @param signIn who may enter the product
 * @param onboarding what an import waits for
 */
public record DistrictSettings(
        long version,
        FirstRoster firstRoster,
        StaffPolicy staff,
        GuardianPolicy guardians,
        Set<OptionalField> fields,
        ChangeBudget budget,
        ProductSeats seats,
        OneRosterSettings oneRoster,
        SignInSettings signIn,
        OnboardingSettings onboarding) {

    public DistrictSettings {
        fields = fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields));
    }

    /** Staff listed, guardians off, no optional field, standard budget, unlimited seats. */
    public static DistrictSettings standard(FirstRoster firstRoster) {
        return new DistrictSettings(
                1,
                firstRoster,
                StaffPolicy.DIRECTORY,
                GuardianPolicy.OFF,
                Set.of(),
                ChangeBudget.standard(),
                ProductSeats.of(SeatSettings.unlimited()),
                OneRosterSettings.standard(),
                SignInSettings.standard(),
                OnboardingSettings.standard());
    }

    public DistrictSettings withVersion(long other) {
        return new DistrictSettings(
                other,
                firstRoster,
                staff,
                guardians,
                fields,
                budget,
                seats,
                oneRoster,
                signIn,
                onboarding);
    }

    public DistrictSettings withFirstRoster(FirstRoster other) {
        return new DistrictSettings(
                version,
                other,
                staff,
                guardians,
                fields,
                budget,
                seats,
                oneRoster,
                signIn,
                onboarding);
    }

    public DistrictSettings withStaff(StaffPolicy other) {
        return new DistrictSettings(
                version,
                firstRoster,
                other,
                guardians,
                fields,
                budget,
                seats,
                oneRoster,
                signIn,
                onboarding);
    }

    public DistrictSettings withGuardians(GuardianPolicy other) {
        return new DistrictSettings(
                version,
                firstRoster,
                staff,
                other,
                fields,
                budget,
                seats,
                oneRoster,
                signIn,
                onboarding);
    }

    public DistrictSettings withSeats(ProductSeats other) {
        return new DistrictSettings(
                version,
                firstRoster,
                staff,
                guardians,
                fields,
                budget,
                other,
                oneRoster,
                signIn,
                onboarding);
    }

    /** With a product's pool of this size; one version on where it had another. */
    public DistrictSettings withPool(String product, OptionalInt size) {
        DistrictSettings sized = withSeats(seats.with(product, s -> s.withPool(size)));
        return sized.equals(this) ? this : sized.withVersion(version + 1);
    }

    public DistrictSettings withOneRoster(OneRosterSettings other) {
        return new DistrictSettings(
                version,
                firstRoster,
                staff,
                guardians,
                fields,
                budget,
                seats,
                other,
                signIn,
                onboarding);
    }

    public DistrictSettings withSignIn(SignInSettings other) {
        return new DistrictSettings(
                version,
                firstRoster,
                staff,
                guardians,
                fields,
                budget,
                seats,
                oneRoster,
                other,
                onboarding);
    }

    public DistrictSettings withOnboarding(OnboardingSettings other) {
        return new DistrictSettings(
                version,
                firstRoster,
                staff,
                guardians,
                fields,
                budget,
                seats,
                oneRoster,
                signIn,
                other);
    }

    /** When the first full run of a connection starts. */
    public enum FirstRoster {
        AUTO,
        /** When the account's owner asks, or the vendor's staff (product.md R28). */
        REQUEST,
        /** When the vendor's staff ask. */
        STAFF
    }
}
