package dev.rollcall.signin;

import dev.rollcall.account.RandomBytes;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.signin.person.RecognisePerson;
import dev.rollcall.signin.session.OpenSession;
import dev.rollcall.signin.session.Profile;
import dev.rollcall.signin.session.Profiles;
import dev.rollcall.signin.session.ReadSession;
import dev.rollcall.signin.session.RedeemCode;
import dev.rollcall.signin.session.SessionLimits;
import dev.rollcall.signin.tally.SignInTally;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryAttemptStore;
import dev.rollcall.testkit.memory.InMemoryConnectionStore;
import dev.rollcall.testkit.memory.InMemoryHandOverStore;
import dev.rollcall.testkit.memory.InMemoryLicenceStore;
import dev.rollcall.testkit.memory.InMemoryLoginStore;
import dev.rollcall.testkit.memory.InMemoryPersonTokenStore;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.memory.InMemorySeatStore;
import dev.rollcall.testkit.memory.InMemorySessionStore;
import dev.rollcall.testkit.memory.InMemorySignInTallyStore;
import dev.rollcall.testkit.memory.InMemoryUsedCodes;
import dev.rollcall.testkit.sample.SampleRoster;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Both portals, one district at each, and every use case of sign-in over stores in memory. */
final class SignInWorld {
    static final DistrictId CLEVER = new DistrictId(Portal.CLEVER, "district-1");
    static final DistrictId CLASSLINK = new DistrictId(Portal.CLASSLINK, "90210");

    private static final int SHARDS = 1;
    private static final long GENERATION = 1;

    final SteppingClock clock = new SteppingClock();
    final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    final InMemoryRosterStore rosters = new InMemoryRosterStore();
    final InMemorySeatStore seats = new InMemorySeatStore();
    final InMemoryLoginStore logins = new InMemoryLoginStore();
    final InMemoryLicenceStore licences = new InMemoryLicenceStore();
    final InMemorySignInTallyStore tallies = new InMemorySignInTallyStore();
    final InMemoryAttemptStore attempts = new InMemoryAttemptStore();
    final InMemoryUsedCodes codes = new InMemoryUsedCodes(clock);
    final InMemorySessionStore sessions = new InMemorySessionStore();
    final InMemoryHandOverStore handOvers = new InMemoryHandOverStore();
    final InMemoryPersonTokenStore tokens = new InMemoryPersonTokenStore();
    final ScriptedProvider clever = new ScriptedProvider("https://clever.example");
    final ScriptedProvider classLink = new ScriptedProvider("https://classlink.example");

    private final Random dice = new Random(4);
    private final RandomBytes random =
            count -> {
                byte[] bytes = new byte[count];
                dice.nextBytes(bytes);
                return bytes;
            };
    private final SessionLimits limits =
            new SessionLimits(Duration.ofMinutes(60), Duration.ofHours(12));
    private final PersonReader people = new PersonReader(rosters, seats);
    private final Admission admission = new Admission(licences, clock);
    private final OpenSession opening = new OpenSession(sessions, handOvers, limits, random, clock);

    final RecognisePerson recognise = new RecognisePerson(connections, people, logins, clock);
    final SendToPortal portals =
            new SendToPortal(
                    Map.of(Portal.CLEVER, clever, Portal.CLASSLINK, classLink),
                    attempts,
                    random,
                    clock);
    final SignInTally tally = new SignInTally(tallies, clock);
    final CompleteSignIn complete =
            new CompleteSignIn(
                    portals,
                    attempts,
                    codes,
                    new LetIn(recognise, admission, opening, tally),
                    clock);
    final ReadSession reading =
            new ReadSession(sessions, connections, people, logins, limits, clock);
    final GoOn goOn = new GoOn(reading, sessions, admission, opening, tally);
    final Profiles profiles = new Profiles(rosters, clock);
    final RedeemCode redeem =
            new RedeemCode(
                    handOvers,
                    reading,
                    profiles,
                    (profile, client, id, now) -> Optional.of("signed." + client + "." + id),
                    tokens,
                    random,
                    clock);

    SignInWorld() {
        connect(CLEVER);
        connect(CLASSLINK);
    }

    /** A browser that keeps cookies. */
    Browser browser() {
        return new Browser(this);
    }

    void state(DistrictId district, ConnectionState state) {
        connections.update(district, connection -> connection.withState(state));
    }

    void settings(DistrictId district, SignInSettings settings) {
        connections.update(
                district,
                connection -> connection.withSettings(connection.settings().withSignIn(settings)));
    }

    /** A person with these roles, in a class for each. */
    void enrol(DistrictId district, String id, Role... roles) {
        List<Membership> places = Arrays.stream(roles).map(role -> place(role)).toList();
        write(district, SampleRoster.stored(new Image(person(id, roles), places)));
    }

    void archive(DistrictId district, String id) {
        StoredRecord stored = rosters.find(district, SHARDS, Kind.PERSON, List.of(id)).getFirst();
        write(district, stored.archived(clock.instant(), "run-2"));
    }

    void write(DistrictId district, StoredRecord record) {
        rosters.write(district, SHARDS, GENERATION, List.of(record), WriteMode.GUARDED);
    }

    void seat(DistrictId district, String id, SeatState state, Optional<Instant> graceEnds) {
        Seat seat = new Seat(id, state, clock.instant(), graceEnds);
        seats.put(district, SHARDS, SeatStore.DEFAULT_PRODUCT, GENERATION, List.of(seat));
    }

    /** What the product learns with this code. */
    Optional<Profile> product(String code) {
        return redeem.redeem("product", code) instanceof RedeemCode.Redeemed.Granted granted
                ? Optional.of(granted.profile())
                : Optional.empty();
    }

    void connect(DistrictId district) {
        Connection connection =
                Connection.discovered(
                                district,
                                DistrictSettings.standard(FirstRoster.AUTO),
                                clock.instant())
                        .withShards(SHARDS);
        connections.create(district, connection);
        for (MemberRole role : MemberRole.values()) {
            write(
                    district,
                    SampleRoster.stored(
                            SampleRoster.rosterClass(role.code(), "school-1", List.of())));
        }
    }

    private static Membership place(Role role) {
        MemberRole as = role == Role.TEACHER ? MemberRole.PRIMARY_TEACHER : MemberRole.STUDENT;
        return Membership.of(as.code(), as);
    }

    private static Person person(String id, Role... roles) {
        return new Person(
                id,
                new PersonName("First " + id, "Last " + id),
                Optional.of("shared@example.org"),
                Arrays.stream(roles)
                        .map(role ->
                                new PersonRole(
                                        role,
                                        List.of("school-1"),
                                        Optional.empty(),
                                        Optional.empty()))
                        .toList(),
                Map.of(),
                List.of());
    }
}
