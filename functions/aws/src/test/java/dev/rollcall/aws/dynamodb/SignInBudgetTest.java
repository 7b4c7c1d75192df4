package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.account.RandomBytes;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.SignInSettings.Entry;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.Callback;
import dev.rollcall.signin.CompleteSignIn;
import dev.rollcall.signin.Device;
import dev.rollcall.signin.LetIn;
import dev.rollcall.signin.Outcome.SignedIn;
import dev.rollcall.signin.Outcome.ToPortal;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.SendToPortal;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.Authorization;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.IdentityProvider;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.signin.person.RecognisePerson;
import dev.rollcall.signin.session.OpenSession;
import dev.rollcall.signin.session.SessionLimits;
import dev.rollcall.signin.tally.SignInTally;
import dev.rollcall.sync.run.Usage;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a warm callback may cost: design.md §7. A pupil of eight classes, on a device in use. */
final class SignInBudgetTest {
    private static final String PUPIL = "pupil-1";
    private static final int CLASSES = 8;

    private final UsageMeter meter = new UsageMeter();
    private final Waits waits = new Waits();
    private final InstantSource clock = InstantSource.system();
    private final Tables names = EmbeddedTables.TABLES.names();
    private final DynamoDbClient client =
            EmbeddedTables.client(new CapacityMeter(meter, names.roster()), waits);
    private final DynamoDbStores stores =
            new DynamoDbStores(client, names, clock, RandomGenerator.getDefault(), duration -> {});
    private final RandomBytes random =
            count -> {
                byte[] bytes = new byte[count];
                new SecureRandom().nextBytes(bytes);
                return bytes;
            };

    /** A teacher is remembered for the pair check as well (product.md A7). */
    @ParameterizedTest
    @CsvSource({"CLEVER, STUDENT", "CLASSLINK, STUDENT", "CLEVER, TEACHER", "CLASSLINK, TEACHER"})
    void costsFourWaitsInARowAndSixUnitsOfEachSort(Portal portal, Role role) {
        DistrictId district = new DistrictId(portal, SampleDistricts.fresh().key());
        fill(district, role);
        Says says = new Says(identity(district));
        SendToPortal portals =
                new SendToPortal(Map.of(portal, says), stores.attempts(), random, clock);
        CompleteSignIn testee = testee(portals);
        Device first = new Device(List.of(), Optional.empty(), Device.Restart.ALLOWED);
        SignedIn before = (SignedIn) testee.complete(back(portals, portal, first, "first-" + role));
        Device device = new Device(List.of(), before.session(), Device.Restart.ALLOWED);
        Callback callback = back(portals, portal, device, "second-" + role);
        waits.begin();
        meter.take(Duration.ZERO);

        assertThat(testee.complete(callback)).isInstanceOf(SignedIn.class);

        Usage used = meter.take(Duration.ZERO);
        assertThat(waits.inARow()).isLessThanOrEqualTo(4);
        assertThat(used.readMilliUnits()).isLessThanOrEqualTo(6_000);
        assertThat(used.writeMilliUnits()).isLessThanOrEqualTo(6_000);
    }

    /** S-21: neither what is asked of the store nor how long it takes tells who ever was there. */
    @ParameterizedTest
    @EnumSource(Portal.class)
    void asksTheSameOfTheStoreForPeopleArchivedAndUnknown(Portal portal) {
        DistrictId district = new DistrictId(portal, "same-" + clock.instant().toEpochMilli());
        fill(district, Role.STUDENT);
        admitNobodyUnknown(district);
        archive(district);

        turnedAway(identity(district, PUPIL, "warm"));
        List<Long> archived = turnedAway(identity(district, PUPIL, "login-1"));
        List<Long> unknown = turnedAway(identity(district, "nobody", "login-2"));

        assertThat(unknown).isEqualTo(archived);
    }

    /** What somebody takes who is not let in: waits in a row, questions, and units written. */
    private List<Long> turnedAway(PortalIdentity identity) {
        Portal portal = identity.district().portal();
        SendToPortal portals =
                new SendToPortal(
                        Map.of(portal, new Says(identity)), stores.attempts(), random, clock);
        Device device = new Device(List.of(), Optional.empty(), Device.Restart.ALLOWED);
        Callback callback = back(portals, portal, device, OpaqueToken.draw(random).text());
        waits.begin();
        meter.take(Duration.ZERO);

        assertThat(testee(portals).complete(callback)).isInstanceOf(TurnedAway.class);

        long written = meter.take(Duration.ZERO).writeMilliUnits();
        return List.of((long) waits.inARow(), (long) waits.count(), written);
    }

    private void admitNobodyUnknown(DistrictId district) {
        SignInSettings usual = SignInSettings.standard();
        SignInSettings strict =
                new SignInSettings(
                        Entry.REFUSE,
                        usual.waiting(),
                        usual.teachers(),
                        usual.roles(),
                        usual.launch(),
                        usual.zone());
        stores.connections()
                .update(
                        district,
                        connection ->
                                connection.withSettings(connection.settings().withSignIn(strict)));
    }

    private void archive(DistrictId district) {
        StoredRecord pupil =
                stores.rosters().find(district, 16, Kind.PERSON, List.of(PUPIL)).getFirst();
        stores.rosters()
                .write(
                        district,
                        16,
                        1,
                        List.of(pupil.archived(clock.instant(), "run-2")),
                        WriteMode.GUARDED);
    }

    private CompleteSignIn testee(SendToPortal portals) {
        PersonReader people = new PersonReader(stores.rosters(), stores.seats());
        RecognisePerson recognise =
                new RecognisePerson(stores.connections(), people, stores.logins(), clock);
        OpenSession opening =
                new OpenSession(
                        stores.sessions(),
                        stores.handOvers(),
                        new SessionLimits(Duration.ofHours(1), Duration.ofHours(12)),
                        random,
                        clock);
        return new CompleteSignIn(
                portals,
                stores.attempts(),
                stores.usedCodes(),
                new LetIn(
                        recognise,
                        new Admission(stores.licences(), clock),
                        opening,
                        new SignInTally(stores.signInTallies(), clock)),
                clock);
    }

    private static Callback back(SendToPortal portals, Portal portal, Device device, String code) {
        ToPortal sent = (ToPortal) portals.send(portal, ReturnPath.HOME, Optional.empty());
        String state = sent.address().getQuery();
        Device bound = new Device(List.of(sent.binding()), device.session(), device.restart());
        return Callback.read(portal, Map.of("code", code, "state", state), bound).orElseThrow();
    }

    private void fill(DistrictId district, Role role) {
        Instant now = clock.instant();
        Connection connection =
                Connection.discovered(district, DistrictSettings.standard(FirstRoster.AUTO), now)
                        .withShards(16);
        stores.connections().create(district, connection);
        var pupil =
                SampleRoster.stored(
                        new Image(
                                SampleRoster.person(PUPIL, role, "school-1"),
                                SampleRoster.memberships("school-1", CLASSES)));
        stores.rosters().write(district, 16, 1, List.of(pupil), WriteMode.FIRST_IMPORT);
        Seat seat = new Seat(PUPIL, SeatState.HOLDING, now, Optional.empty());
        stores.seats().put(district, 16, SeatStore.DEFAULT_PRODUCT, 1, List.of(seat));
    }

    /** Clever's logins are its people; ClassLink's have an id of their own. */
    private static PortalIdentity identity(DistrictId district) {
        return identity(district, PUPIL, "1234567");
    }

    private static PortalIdentity identity(DistrictId district, String person, String ownLogin) {
        String login = district.portal() == Portal.CLEVER ? person : ownLogin;
        return new PortalIdentity(
                district,
                Optional.of(person),
                Optional.of(login),
                Optional.empty(),
                Optional.empty());
    }

    private record Says(PortalIdentity identity) implements IdentityProvider {
        @Override
        public String issuer() {
            return "https://portal.example";
        }

        @Override
        public Authorization authorization(Asking asking) {
            return new Authorization.At(URI.create("https://portal.example/?" + asking.state()));
        }

        @Override
        public Identified identify(CodeExchange exchange) {
            return new Identified.Known(identity);
        }
    }
}
