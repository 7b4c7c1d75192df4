package dev.rollcall.handlers.account;

import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.LibraryAccess;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.OneRosterSettings.HierarchyPolicy;
import dev.rollcall.district.OneRosterSettings.OauthVersion;
import dev.rollcall.district.OneRosterSettings.Route;
import dev.rollcall.district.OneRosterSettings.Signature;
import dev.rollcall.district.SignInSettings.Entry;
import dev.rollcall.district.SignInSettings.RoleChoice;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.sync.run.Trigger;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words of the API for closed lists: constants in lower case, words parted by hyphens. */
final class Words {

    private static final Set<String> OVER_SEAT = Set.of("block", "grace", "report");

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FirstRoster> firstRoster(String word) {
        return find(FirstRoster.values(), word);
    }

    static Optional<StaffPolicy> staff(String word) {
        return find(StaffPolicy.values(), word);
    }

    static Optional<GuardianPolicy> guardians(String word) {
        return find(GuardianPolicy.values(), word);
    }

    static Optional<LibraryAccess> library(String word) {
        return find(LibraryAccess.values(), word);
    }

    static Optional<Route> route(String word) {
        return find(Route.values(), word);
    }

    static Optional<Signature> signature(String word) {
        return find(Signature.values(), word);
    }

    static Optional<OauthVersion> oauthVersion(String word) {
        return find(OauthVersion.values(), word);
    }

    static Optional<HierarchyPolicy> hierarchy(String word) {
        return find(HierarchyPolicy.values(), word);
    }

    static Optional<Entry> entry(String word) {
        return find(Entry.values(), word);
    }

    static Optional<TeacherPolicy> teachers(String word) {
        return find(TeacherPolicy.values(), word);
    }

    static Optional<RoleChoice> roles(String word) {
        return find(RoleChoice.values(), word);
    }

    static Optional<Gate> gate(String word) {
        return find(Gate.values(), word);
    }

    static Optional<Pairing> pairing(String word) {
        return find(Pairing.values(), word);
    }

    static Optional<Enabling> enabling(String word) {
        return find(Enabling.values(), word);
    }

    static Optional<Updates> updates(String word) {
        return find(Updates.values(), word);
    }

    /** What people may let happen. */
    static Optional<OnboardingEvent> onboardingEvent(String word) {
        return find(OnboardingEvent.values(), word)
                .filter(event -> event != OnboardingEvent.ARRIVE);
    }

    static Optional<Purpose> purpose(String word) {
        return find(Purpose.values(), word);
    }

    /** A region and no offset: days begin by the clocks of a place, which change twice a year. */
    static Optional<ZoneId> zone(String id) {
        return Optional.of(id).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
    }

    static Optional<String> overSeat(String word) {
        return Optional.of(word).filter(OVER_SEAT::contains);
    }

    /** The trigger of a claim; a word of another version is told as the API's own. */
    static Trigger trigger(String word) {
        return find(Trigger.values(), word.replace('_', '-')).orElse(Trigger.API);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] constants, String word) {
        return Arrays.stream(constants).filter(constant -> of(constant).equals(word)).findFirst();
    }
}
