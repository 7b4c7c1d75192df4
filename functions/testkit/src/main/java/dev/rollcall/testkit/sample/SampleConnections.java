package dev.rollcall.testkit.sample;

import dev.rollcall.district.Bookmark;
import dev.rollcall.district.ChangeBudget;
import dev.rollcall.district.ChangeBudget.Rollover;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OpenRun;
import dev.rollcall.district.OptionalField;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.PoolChange;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.district.Schedule;
import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.SignInSettings.Entry;
import dev.rollcall.district.SignInSettings.RoleChoice;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.district.Trend;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.Decision;
import dev.rollcall.district.onboarding.Onboarding;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.SignInApplication;
import dev.rollcall.district.onboarding.Stage;
import dev.rollcall.district.onboarding.Track;
import dev.rollcall.district.onboarding.Track.Mark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Connections to store. */
public final class SampleConnections {
    private static final Instant AT = Instant.parse("2026-11-22T01:02:03.000000004Z");

    private static final RosterScope SCOPE = new RosterScope(Level.CLASS, "class-1");

    private SampleConnections() {}

    /** A connection with every value there is. */
    public static Connection full(DistrictId district) {
        return new Connection(
                district,
                "École \"Élan\" 小学",
                ConnectionState.PAUSED,
                settings(new OverSeatPolicy.Grace(30)),
                16,
                new Schedule(
                        AT,
                        Optional.of(AT.plusSeconds(1)),
                        FollowUp.DELTA,
                        List.of(new RosterScope(Level.STUDENT, "s|1")),
                        Optional.of(AT.plusSeconds(3))),
                Optional.of(new Bookmark("event-1", AT.plusSeconds(2))),
                Optional.of("revision-1"),
                Optional.of(new OpenRun("run-3", "full", "schedule", AT, Optional.of(SCOPE))),
                Optional.of(
                        new LastRun("run-2", "delta", "failed", "stuck", AT, Optional.of(SCOPE))),
                Optional.of(new LastRun("run-1", "full", "completed", "", AT)),
                List.of("run-0", "run-1"),
                98_765,
                AT,
                onboardingUnderWay(),
                Optional.of(new Trend(List.of(0, 12, 3_456))));
    }

    /** An onboarding with every value there is. */
    private static Onboarding onboardingUnderWay() {
        By staff = new By(Party.STAFF, "staff-1", Optional.of("mem-1"));
        Mark mark = new Mark(Stage.APPROVED, staff, AT);
        return new Onboarding(
                7,
                new Track(Stage.PAUSED, Optional.of(Stage.APPROVED), List.of(mark)),
                new Track(Stage.SCHEDULED, Optional.empty(), List.of(mark)),
                OptionalInt.of(250),
                List.of(
                        new Decision(
                                7,
                                OnboardingEvent.LAUNCH,
                                Map.of(Purpose.SIGN_IN, Stage.SCHEDULED),
                                staff,
                                AT)),
                Optional.of(SignInApplication.MISSING));
    }

    /** One connection of a district of its own for each policy. */
    public static List<Connection> everyOverSeatPolicy() {
        return Stream.of(
                        new OverSeatPolicy.Block(),
                        new OverSeatPolicy.Grace(1),
                        new OverSeatPolicy.Report())
                .map(SampleConnections::settings)
                .map(settings ->
                        SampleDistricts.discovered(SampleDistricts.fresh()).withSettings(settings))
                .toList();
    }

    private static DistrictSettings settings(OverSeatPolicy overSeat) {
        return new DistrictSettings(
                5,
                FirstRoster.REQUEST,
                StaffPolicy.IGNORE,
                GuardianPolicy.IMPORT,
                Set.of(OptionalField.TITLE, OptionalField.BIRTH_DATE),
                budget(),
                seats(overSeat),
                oneRoster(),
                signIn(Entry.REFUSE, Entry.ADMIT, TeacherPolicy.APPROVED, RoleChoice.ASK),
                onboarding());
    }

    private static OnboardingSettings onboarding() {
        return new OnboardingSettings(
                Set.of(Gate.REQUEST, Gate.REVIEW),
                Pairing.REQUIRED,
                Enabling.EXPLICIT,
                Updates.LOGIN,
                200);
    }

    private static ProductSeats seats(OverSeatPolicy overSeat) {
        SeatSettings first = new SeatSettings(OptionalInt.of(0), overSeat);
        SeatSettings second =
                first.withRule(SeatRule.LICENSED_TEACHERS_CLASSES)
                        .withSchools(SchoolRule.SINGLE)
                        .withLater(List.of(new PoolChange(Instant.EPOCH, 7)));
        return ProductSeats.of(first).with("math-2", any -> second);
    }

    /** Settings of sign-in with every choice there is. */
    public static List<SignInSettings> everySignIn() {
        List<SignInSettings> all = new ArrayList<>();
        for (Entry entry : Entry.values()) {
            for (TeacherPolicy teachers : TeacherPolicy.values()) {
                for (RoleChoice roles : RoleChoice.values()) {
                    all.add(signIn(entry, Entry.ADMIT, teachers, roles));
                    all.add(signIn(entry, Entry.REFUSE, teachers, roles));
                }
            }
        }
        return List.copyOf(all);
    }

    private static SignInSettings signIn(
            Entry unrostered, Entry waiting, TeacherPolicy teachers, RoleChoice roles) {
        return new SignInSettings(
                unrostered,
                waiting,
                teachers,
                roles,
                Optional.of(LocalDate.of(2026, 8, 17)),
                ZoneId.of("Pacific/Honolulu"));
    }

    private static OneRosterSettings oneRoster() {
        return new OneRosterSettings(
                OneRosterSettings.Route.OAUTH1,
                OneRosterSettings.Signature.HMAC_SHA1,
                OneRosterSettings.OauthVersion.SENT,
                "/ims/oneroster/rostering/v1p2",
                Optional.of("%2FaB3xExample%3D"),
                OneRosterSettings.HierarchyPolicy.REFUSE);
    }

    private static ChangeBudget budget() {
        Rollover summer = new Rollover(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31));
        return new ChangeBudget(1, 2, 3, 4, 5, 6, 7, 8, 9, Optional.of(summer));
    }
}
