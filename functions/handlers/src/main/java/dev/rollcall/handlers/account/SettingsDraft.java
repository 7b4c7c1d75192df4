package dev.rollcall.handlers.account;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.LibraryAccess;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OneRosterSettings.HierarchyPolicy;
import dev.rollcall.district.OneRosterSettings.OauthVersion;
import dev.rollcall.district.OneRosterSettings.Route;
import dev.rollcall.district.OneRosterSettings.Signature;
import dev.rollcall.district.OptionalField;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.SignInSettings.Entry;
import dev.rollcall.district.SignInSettings.RoleChoice;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.StaffPolicy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings while a patch is applied to them. */
final class SettingsDraft {

    private final long version;
    private final Map<BudgetLimit, Integer> limits = new EnumMap<>(BudgetLimit.class);
    FirstRoster firstRoster;
    StaffPolicy staff;
    GuardianPolicy guardians;
    Set<OptionalField> fields;
    Optional<ChangeBudget.Rollover> rollover;
    ProductSeats seats;
    Route route;
    Signature signature;
    OauthVersion oauthVersion;
    String basePath;
    Optional<String> application;
    HierarchyPolicy hierarchy;
    Entry unrostered;
    Entry waiting;
    TeacherPolicy teachers;
    RoleChoice roles;
    Optional<LocalDate> launch;
    ZoneId zone;
    Set<Gate> gates;
    Pairing pairing;
    Enabling enabling;
    Updates updates;
    int minimumSeats;
    LibraryAccess library;

    SettingsDraft(DistrictSettings from) {
        version = from.version();
        firstRoster = from.firstRoster();
        staff = from.staff();
        guardians = from.guardians();
        fields = from.fields();
        rollover = from.budget().rollover();
        seats = from.seats();
        route = from.oneRoster().route();
        signature = from.oneRoster().signature();
        oauthVersion = from.oneRoster().oauthVersion();
        basePath = from.oneRoster().basePath();
        application = from.oneRoster().application();
        hierarchy = from.oneRoster().hierarchy();
        unrostered = from.signIn().unrostered();
        waiting = from.signIn().waiting();
        teachers = from.signIn().teachers();
        roles = from.signIn().roles();
        launch = from.signIn().launch();
        zone = from.signIn().zone();
        gates = from.onboarding().gates();
        pairing = from.onboarding().pairing();
        enabling = from.onboarding().enabling();
        updates = from.onboarding().updates();
        minimumSeats = from.onboarding().minimumSeats();
        library = from.library();
        for (BudgetLimit limit : BudgetLimit.values()) {
            limits.put(limit, limit.of(from.budget()));
        }
    }

    void limit(BudgetLimit limit, int value) {
        limits.put(limit, value);
    }

    DistrictSettings done() {
        return new DistrictSettings(
                version,
                firstRoster,
                staff,
                guardians,
                fields,
                BudgetLimit.budget(limits, rollover),
                seats,
                new OneRosterSettings(
                        route, signature, oauthVersion, basePath, application, hierarchy),
                new SignInSettings(unrostered, waiting, teachers, roles, launch, zone),
                new OnboardingSettings(gates, pairing, enabling, updates, minimumSeats),
                library);
    }
}
