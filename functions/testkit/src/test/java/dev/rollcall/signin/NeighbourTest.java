package dev.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Sha256;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.SeatState;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.HandOver;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.testkit.sample.SampleLicences;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * M-08, G-12: whoever signs in, is signed in, or is redeemed in one district sees the same to the
 * letter, whether a neighbour with the same ids exists or not.
 */
class NeighbourTest {
    private static final List<String> PEOPLE = List.of("ada", "ben", "cy", "nobody");
    private static final List<String> LOGINS = List.of("100", "101", "102");
    private static final int STEPS = 40;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noticesNothingOfANeighbour(long seed) {
        DistrictId home = pick(new Random(seed), SignInWorld.CLEVER, SignInWorld.CLASSLINK);
        SignInWorld alone = new SignInWorld();
        SignInWorld beside = new SignInWorld();
        settle(beside, neighbour(home, new Random(seed)), new Random(seed + 1));

        List<Object> seen = new Visit(alone, home, new Random(seed)).seen();

        assertThat(new Visit(beside, home, new Random(seed)).seen()).isEqualTo(seen);
        assertThat(seen).hasSizeGreaterThan(STEPS / 2);
    }

    /** Of the same key at the other portal, or of another key at the same. */
    private static DistrictId neighbour(DistrictId home, Random random) {
        Portal other = home.portal() == Portal.CLEVER ? Portal.CLASSLINK : Portal.CLEVER;
        return pick(
                random,
                new DistrictId(other, home.key()),
                new DistrictId(home.portal(), home.key() + "0"));
    }

    /** Everything a district can have, under the ids of its neighbour. */
    private static void settle(SignInWorld world, DistrictId district, Random random) {
        world.connect(district);
        for (String person : PEOPLE) {
            world.enrol(district, person, pick(random, Role.values()));
            seat(world, district, person, random);
            SampleLicences.decide(
                    world.licences,
                    district,
                    ProductSeats.DEFAULT_PRODUCT,
                    person,
                    pick(random, Approval.values()));
            if (random.nextBoolean()) {
                world.archive(district, person);
            }
            String login = pick(random, LOGINS);
            var now = world.clock.instant();
            world.logins.keep(district, new Login(login, Optional.of(person), now));
            Subject subject = new Subject(district, Optional.of(person), Optional.of(login));
            String sid = Sha256.of(district + person).asString();
            world.sessions.put(
                    new Session(sid, subject, Optional.empty(), Actor.SELF, now, now),
                    now.plus(Duration.ofHours(12)));
            var name = Optional.of(new PersonName("Told", "Elsewhere"));
            world.handOvers.put(sid, new HandOver(sid, name, Optional.empty(), now));
        }
        world.state(district, pick(random, ConnectionState.values()));
    }

    private static void seat(SignInWorld world, DistrictId of, String person, Random random) {
        SeatState state = pick(random, SeatState.values());
        Optional<Instant> end =
                Optional.of(world.clock.instant().plusSeconds(random.nextInt(3_600)))
                        .filter(any -> state == SeatState.GRACE);
        world.seat(of, person, state, end);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private static String pick(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** What somebody does in a district, and all they see of it. */
    private static final class Visit {
        private final SignInWorld world;
        private final DistrictId home;
        private final Random random;
        private final Browser browser;
        private final List<Object> seen = new ArrayList<>();

        private Visit(SignInWorld world, DistrictId home, Random random) {
            this.world = world;
            this.home = home;
            this.random = random;
            this.browser = world.browser();
        }

        List<Object> seen() {
            for (int step = 0; step < STEPS; step++) {
                step();
                world.clock.advance(Duration.ofSeconds(random.nextInt(90)));
            }
            return seen;
        }

        private void step() {
            switch (random.nextInt(6)) {
                case 0 -> world.enrol(home, pick(random, PEOPLE), pick(random, Role.values()));
                case 1 -> seat(world, home, pick(random, PEOPLE), random);
                case 2 -> read();
                case 3 -> goOn();
                default -> signIn();
            }
        }

        private void signIn() {
            String person = pick(random, PEOPLE);
            String login = home.portal() == Portal.CLEVER ? person : pick(random, LOGINS);
            ScriptedProvider portal =
                    home.portal() == Portal.CLEVER ? world.clever : world.classLink;
            portal.says(
                    new PortalIdentity(
                            home,
                            Optional.of(person)
                                    .filter(any -> random.nextInt(5) > 0)
                                    .or(() -> Optional.of(login).filter(person::equals)),
                            Optional.of(login),
                            Optional.of(new PersonName("Told", person)),
                            Optional.of(Role.STUDENT)));
            Outcome outcome = browser.signIn(home.portal());
            seen.add(outcome);
            if (outcome instanceof Outcome.SignedIn in) {
                seen.add(world.redeem.redeem("product", in.code().text()));
            }
        }

        private void read() {
            browser.session.ifPresent(secret ->
                    seen.add(world.reading.read(secret.sha256()).map(world.profiles::of)));
        }

        private void goOn() {
            Optional<Role> chosen =
                    Optional.of(pick(random, Role.values())).filter(any -> random.nextBoolean());
            browser.session.ifPresent(
                    secret -> seen.add(world.goOn.goOn(secret, chosen, ReturnPath.HOME, "go-on")));
        }
    }
}
