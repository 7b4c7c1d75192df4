package dev.rollcall.bench.call;

import dev.rollcall.account.RandomBytes;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.Callback;
import dev.rollcall.signin.CompleteSignIn;
import dev.rollcall.signin.Device;
import dev.rollcall.signin.LetIn;
import dev.rollcall.signin.Outcome;
import dev.rollcall.signin.Outcome.SignedIn;
import dev.rollcall.signin.Outcome.ToPortal;
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
import dev.rollcall.sync.Stores;
import dev.rollcall.testkit.sample.SampleRoster;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One pupil of eight classes who signs in again and again on one device, at a portal that answers
 * at once: what is left of a sign-in is ours.
 */
public final class SignInDesk {
    private static final String PUPIL = "pupil-1";
    private static final String SCHOOL = "school-1";
    private static final String LOGIN = "1234567";
    private static final int CLASSES = 8;
    private static final int SHARDS = 16;

    private final InstantSource clock = InstantSource.system();
    private final SecureRandom secure = new SecureRandom();
    private final DistrictId district;
    private final Stores stores;
    private final SignInStores signIns;
    private final SendToPortal portals;
    private final CompleteSignIn desk;
    private Device device;

    /** Opens a desk of a district of its own, with the pupil in it. */
    public SignInDesk(DistrictId district, Stores stores, SignInStores signIns) {
        this.district = district;
        this.stores = stores;
        this.signIns = signIns;
        device = newDevice();
        Portal portal = district.portal();
        portals =
                new SendToPortal(
                        Map.of(portal, new AtOnce(identity())),
                        signIns.attempts(),
                        random(),
                        clock);
        desk = desk();
        enrol();
    }

    private RandomBytes random() {
        return count -> {
            byte[] bytes = new byte[count];
            secure.nextBytes(bytes);
            return bytes;
        };
    }

    /** Goes on on a device that nobody has used: the sessions of others last. */
    public void takeNewDevice() {
        device = newDevice();
    }

    private static Device newDevice() {
        return new Device(List.of(), Optional.empty(), Device.Restart.ALLOWED);
    }

    /**
     * Goes to the portal and comes back with a code of its own; what follows is what is measured.
     */
    public Callback comeBack(String code) {
        ToPortal sent =
                (ToPortal) portals.send(district.portal(), ReturnPath.HOME, Optional.empty());
        Device bound = new Device(List.of(sent.binding()), device.session(), device.restart());
        Map<String, String> query =
                Map.of("code", district.key() + code, "state", sent.address().getQuery());
        return Callback.read(district.portal(), query, bound).orElseThrow();
    }

    /** The callback; the device keeps its new session. */
    public SignedIn complete(Callback callback) {
        Outcome outcome = desk.complete(callback);
        if (!(outcome instanceof SignedIn in)) {
            throw new IllegalStateException("the pupil was not let in: " + outcome);
        }
        if (in.session().isPresent()) {
            device = new Device(List.of(), in.session(), Device.Restart.ALLOWED);
        }
        return in;
    }

    private CompleteSignIn desk() {
        PersonReader people = new PersonReader(stores.roster(), stores.seats());
        RecognisePerson recognise =
                new RecognisePerson(stores.connections(), people, signIns.logins(), clock);
        OpenSession opening =
                new OpenSession(
                        signIns.sessions(),
                        signIns.handOvers(),
                        new SessionLimits(Duration.ofHours(1), Duration.ofHours(12)),
                        random(),
                        clock);
        return new CompleteSignIn(
                portals,
                signIns.attempts(),
                signIns.usedCodes(),
                new LetIn(
                        recognise,
                        new Admission(stores.licences(), clock),
                        opening,
                        new SignInTally(signIns.tallies(), clock)),
                clock);
    }

    private void enrol() {
        Instant now = clock.instant();
        DistrictSettings settings = DistrictSettings.standard(FirstRoster.AUTO);
        stores.connections()
                .create(
                        district,
                        Connection.discovered(district, settings, now).withShards(SHARDS));
        var pupil =
                SampleRoster.stored(
                        new Image(
                                SampleRoster.person(PUPIL, Role.STUDENT, SCHOOL),
                                SampleRoster.memberships(SCHOOL, CLASSES)));
        stores.roster().write(district, SHARDS, 1, List.of(pupil), WriteMode.FIRST_IMPORT);
        Seat seat = new Seat(PUPIL, SeatState.HOLDING, now, Optional.empty());
        stores.seats().put(district, SHARDS, SeatStore.DEFAULT_PRODUCT, 1, List.of(seat));
    }

    /** Clever's logins are its people; ClassLink's have an id of their own. */
    private PortalIdentity identity() {
        return new PortalIdentity(
                district,
                Optional.of(PUPIL),
                Optional.of(district.portal() == Portal.CLEVER ? PUPIL : LOGIN),
                Optional.empty(),
                Optional.empty());
    }

    private record AtOnce(PortalIdentity identity) implements IdentityProvider {
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
