package dev.rollcall.handlers.signin;

import static dev.rollcall.testkit.sample.SampleRoster.stored;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.account.OpaqueToken;
import dev.rollcall.account.Scope;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.Ask;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.CapturedLog;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.SignInOptions;
import dev.rollcall.handlers.SignInOptions.Unsolicited;
import dev.rollcall.handlers.profile.Profiles;
import dev.rollcall.roster.Image;
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
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.session.SessionLimits;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryAccessTokenStore;
import dev.rollcall.testkit.memory.InMemoryAttemptStore;
import dev.rollcall.testkit.memory.InMemoryConnectionStore;
import dev.rollcall.testkit.memory.InMemoryHandOverStore;
import dev.rollcall.testkit.memory.InMemoryLicenceStore;
import dev.rollcall.testkit.memory.InMemoryLoginStore;
import dev.rollcall.testkit.memory.InMemoryOnboardingJournal;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemoryPersonTokenStore;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.memory.InMemorySeatStore;
import dev.rollcall.testkit.memory.InMemorySessionStore;
import dev.rollcall.testkit.memory.InMemorySignInTallyStore;
import dev.rollcall.testkit.memory.InMemoryUsedCodes;
import dev.rollcall.testkit.sample.SampleRoster;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The sign-in function over stores in memory, with one district whose people can be made up. */
final class SignInWorld {

    static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");
    static final URI PUBLIC = URI.create("https://in.example");
    static final String LAUNCH = "https://product.example/start?from=rollcall";

    private static final String KEYS =
            "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"x\",\"y\":\"y\",\"kid\":\"k\"}]}";

    final SteppingClock clock = new SteppingClock();
    final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    final InMemoryRosterStore roster = new InMemoryRosterStore();
    final InMemorySeatStore seats = new InMemorySeatStore();
    final InMemoryLicenceStore licences = new InMemoryLicenceStore();
    final InMemorySignInTallyStore tallies = new InMemorySignInTallyStore();
    final InMemorySessionStore sessions = new InMemorySessionStore();
    final InMemoryAccessTokenStore tokens = new InMemoryAccessTokenStore();
    final ScriptedProvider clever = new ScriptedProvider();
    final ScriptedProvider classLink = new ScriptedProvider();
    final CapturedLog log = new CapturedLog();

    /** Everything that was answered. */
    final List<Answer> answers = new ArrayList<>();

    Optional<String> publicKeys = Optional.of(KEYS);
    Optional<String> assertion = Optional.of("header.claims.signature");
    private final Random random = new Random(7);
    private final SignInPorts ports = ports();
    private final HttpDoor door;

    SignInWorld() {
        this(Unsolicited.REDIRECT);
    }

    SignInWorld(Unsolicited unsolicited) {
        var limits = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
        var options = new SignInOptions(PUBLIC, URI.create(LAUNCH), unsolicited, limits);
        var trouble = new BrowserTrouble();
        var site = new SignInSite(ports, options, trouble);
        door = new HttpDoor(log.open("sign-in"), site::answer, trouble);
        connect(settings -> settings);
    }

    /** The last line that tells what a sign-in came to. */
    JsonNode journaled() {
        return log.lines().reversed().stream()
                .map(line -> Json.strict(line.getBytes(UTF_8)).orElseThrow())
                .filter(line -> !line.path("outcome").asText().equals("refusal-shown"))
                .findFirst()
                .orElseThrow();
    }

    Answer send(ObjectNode event) {
        Answer answer = Answer.of(door, event);
        answers.add(answer);
        return answer;
    }

    /** The district, with these settings for signing in. */
    void connect(UnaryOperator<SignInSettings> change) {
        var settings =
                DistrictSettings.standard(FirstRoster.AUTO)
                        .withSignIn(change.apply(SignInSettings.standard()));
        connections.create(
                DISTRICT, Connection.discovered(DISTRICT, settings, clock.instant()).withShards(1));
        connections.update(DISTRICT, connection -> connection.withSettings(settings));
    }

    /** The district begins as a vendor's profile says. */
    void adopt(String profile) {
        DistrictSettings settings = Profiles.of(profile).settings(DISTRICT.portal());
        change(connection -> connection.withSettings(settings));
    }

    /** What happens to the district's sign-in, by the vendor's staff. */
    void onboard(OnboardingEvent... events) {
        var telling =
                new TellDecisions(
                        connections, new InMemoryOnboardingJournal(), new InMemoryOutbox());
        var advance = new AdvanceOnboarding(connections, telling, clock);
        for (OnboardingEvent event : events) {
            var ask = Ask.of(event, By.of(Party.STAFF, "Kim"));
            assertThat(advance.take(DISTRICT, ask.forPurposes(Set.of(Purpose.SIGN_IN))))
                    .isInstanceOf(AdvanceOnboarding.Outcome.Taken.class);
        }
    }

    void change(UnaryOperator<Connection> how) {
        connections.update(DISTRICT, how);
    }

    /** Puts somebody of these roles on the roster, in one class. */
    void enroll(String id, Role... roles) {
        write(SampleRoster.stored(image(id, roles)));
        var lesson = SampleRoster.rosterClass("c1", "s1", List.of());
        write(stored(lesson));
    }

    void archive(String id) {
        write(stored(image(id, Role.STUDENT)).archived(clock.instant(), "run-2"));
    }

    void seat(String student, SeatState state, Optional<Duration> grace) {
        Seat seat = new Seat(student, state, clock.instant(), grace.map(clock.instant()::plus));
        seats.put(DISTRICT, 1, SeatStore.DEFAULT_PRODUCT, 1, List.of(seat));
    }

    /** From now on Clever says that it is this person. */
    void isAtTheDevice(String person) {
        clever.answer = new Identified.Known(identity(DISTRICT, person));
    }

    static PortalIdentity identity(DistrictId district, String person) {
        return new PortalIdentity(
                district,
                Optional.of(person),
                Optional.of(person),
                Optional.of(new PersonName("Ada", "Canary")),
                Optional.of(Role.STUDENT));
    }

    /** A token of the product's back end. */
    String token(Scope... scopes) {
        OpaqueToken token = OpaqueToken.draw(this::bytes);
        var grant = new AccessGrant("product", Set.of(scopes), clock.instant().plusSeconds(3_600));
        tokens.put(token.sha256(), grant);
        return token.text();
    }

    private void write(StoredRecord record) {
        roster.write(DISTRICT, 1, 1, List.of(record), WriteMode.FIRST_IMPORT);
    }

    private static Image image(String id, Role... roles) {
        Optional<String> none = Optional.empty();
        var person =
                new Person(
                        id,
                        new PersonName("Ada", "Canary"),
                        none,
                        Arrays.stream(roles)
                                .map(role -> new PersonRole(role, List.of("s1"), none, none))
                                .toList(),
                        Map.of(),
                        List.of());
        return new Image(person, List.of(Membership.of("c1", MemberRole.STUDENT)));
    }

    private SignInPorts ports() {
        return new SignInPorts(
                Map.of(Portal.CLEVER, clever, Portal.CLASSLINK, classLink),
                (profile, client, id, now) -> assertion,
                () -> publicKeys,
                new InMemoryAttemptStore(),
                new InMemoryUsedCodes(clock),
                sessions,
                new InMemoryHandOverStore(),
                new InMemoryPersonTokenStore(),
                new InMemoryLoginStore(),
                connections,
                roster,
                seats,
                licences,
                tallies,
                tokens,
                this::bytes,
                clock);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
