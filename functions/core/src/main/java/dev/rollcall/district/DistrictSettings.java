package dev.rollcall.district;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

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
 * @param library whether its teachers can come by the portal's Library
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
        OnboardingSettings onboarding,
        LibraryAccess library) {

    public DistrictSettings {
        fields = fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields));
    }

    /** Settings of a district of whose Library nobody has said anything. */
    public DistrictSettings(
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
        this(
                version,
                firstRoster,
                staff,
                guardians,
                fields,
                budget,
                seats,
                oneRoster,
                signIn,
                onboarding,
                LibraryAccess.UNKNOWN);
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

    public DistrictSettings withVersion(long version) {
        return changed(draft -> draft.version = version);
    }

    public DistrictSettings withFirstRoster(FirstRoster firstRoster) {
        return changed(draft -> draft.firstRoster = firstRoster);
    }

    public DistrictSettings withStaff(StaffPolicy staff) {
        return changed(draft -> draft.staff = staff);
    }

    public DistrictSettings withGuardians(GuardianPolicy guardians) {
        return changed(draft -> draft.guardians = guardians);
    }

    public DistrictSettings withSeats(ProductSeats seats) {
        return changed(draft -> draft.seats = seats);
    }

    /** With a product's pool of this size; one version on where it had another. */
    public DistrictSettings withPool(String product, OptionalInt size) {
        DistrictSettings sized = withSeats(seats.with(product, s -> s.withPool(size)));
        return sized.equals(this) ? this : sized.withVersion(version + 1);
    }

    public DistrictSettings withOneRoster(OneRosterSettings oneRoster) {
        return changed(draft -> draft.oneRoster = oneRoster);
    }

    public DistrictSettings withSignIn(SignInSettings signIn) {
        return changed(draft -> draft.signIn = signIn);
    }

    public DistrictSettings withOnboarding(OnboardingSettings onboarding) {
        return changed(draft -> draft.onboarding = onboarding);
    }

    public DistrictSettings withLibrary(LibraryAccess library) {
        return changed(draft -> draft.library = library);
    }

    private DistrictSettings changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** The parts that change one by one, on their way from one version to the next. */
    private static final class Draft {
        private final DistrictSettings before;
        private long version;
        private FirstRoster firstRoster;
        private StaffPolicy staff;
        private GuardianPolicy guardians;
        private ProductSeats seats;
        private OneRosterSettings oneRoster;
        private SignInSettings signIn;
        private OnboardingSettings onboarding;
        private LibraryAccess library;

        Draft(DistrictSettings before) {
            this.before = before;
            this.version = before.version;
            this.firstRoster = before.firstRoster;
            this.staff = before.staff;
            this.guardians = before.guardians;
            this.seats = before.seats;
            this.oneRoster = before.oneRoster;
            this.signIn = before.signIn;
            this.onboarding = before.onboarding;
            this.library = before.library;
        }

        DistrictSettings done() {
            return new DistrictSettings(
                    version,
                    firstRoster,
                    staff,
                    guardians,
                    before.fields,
                    before.budget,
                    seats,
                    oneRoster,
                    signIn,
                    onboarding,
                    library);
        }
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
