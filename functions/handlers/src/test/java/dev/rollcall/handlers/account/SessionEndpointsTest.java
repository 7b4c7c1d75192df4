package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.DISTRICT;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.Scope;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.OpenRun;
import dev.rollcall.district.Portal;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.handlers.Answer;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

class SessionEndpointsTest {

    private static final DistrictId OTHER = new DistrictId(Portal.CLEVER, "d2");
    private static final Subject ADA = subject(DISTRICT, "ada");

    private final AccountWorld world = new AccountWorld();

    @BeforeEach
    void storeAStudentOfOneClass() {
        world.store(DISTRICT, Image.of(SampleRoster.rosterClass("math", "s", List.of())));
        world.store(DISTRICT, student("ada", "math"));
    }

    @Test
    void tellsTheProductWhoIsSignedIn() {
        String sid = world.open(ADA);

        JsonNode shown = show(sid).json();

        assertThat(shown.path("sid").asText()).isEqualTo(sid);
        assertThat(shown.path("portal").asText()).isEqualTo("clever");
        assertThat(shown.path("district").asText()).isEqualTo("clever:d1");
        assertThat(shown.path("personId").asText()).isEqualTo("ada");
        assertThat(shown.path("loginId").asText()).isEqualTo("login-ada");
        assertThat(shown.path("onRoster").booleanValue()).isTrue();
        assertThat(shown.path("roles")).extracting(JsonNode::asText).containsExactly("student");
        assertThat(shown.at("/name/given").asText()).isEqualTo("First ada");
        assertThat(shown.at("/name/family").asText()).isEqualTo("Last ada");
        assertThat(shown.path("adminActs").booleanValue()).isFalse();
    }

    @Test
    void tellsTheClassesOfNow() {
        JsonNode place = show(world.open(ADA)).json().at("/classes/0");

        assertThat(place.path("id").asText()).isEqualTo("math");
        assertThat(place.path("name").asText()).isEqualTo("Class math");
        assertThat(place.path("role").asText()).isEqualTo("student");
    }

    @Test
    void tellsTheRoleAndWhoseHandsAreOnTheDevice() {
        String sid = world.open(ADA);
        var before = world.sessions.find(sid).orElseThrow();
        world.sessions.put(asAdmin(before), world.clock.instant());

        assertThat(show(sid).json().path("role").asText()).isEqualTo("student");
        assertThat(show(sid).json().path("adminActs").booleanValue()).isTrue();
    }

    @Test
    void tellsTheSeatAndWhenItsGraceEnds() {
        Instant end = world.clock.instant().plus(Duration.ofDays(9));
        var grace = new Seat("ada", SeatState.GRACE, world.clock.instant(), Optional.of(end));
        world.seats.put(DISTRICT, 1, SeatStore.DEFAULT_PRODUCT, 1, List.of(grace));

        JsonNode seat = show(world.open(ADA)).json().path("seat");

        assertThat(seat.path("state").asText()).isEqualTo("grace");
        assertThat(seat.path("graceEnds").asText()).isEqualTo(end.toString());
    }

    @Test
    void tellsWhenTheSessionEndsHoweverMuchItIsUsed() {
        // S-18
        Instant start = world.clock.instant();
        String sid = world.open(ADA);
        world.clock.advance(Duration.ofMinutes(30));

        JsonNode shown = show(sid).json();

        assertThat(shown.path("startedAt").asText()).isEqualTo(start.toString());
        assertThat(shown.path("endsAt").asText())
                .isEqualTo(start.plus(Duration.ofHours(12)).toString());
    }

    @Test
    void tellsOfSomebodyWhoIsNotOnTheRosterWhatIsKnown() {
        String sid = world.open(new Subject(DISTRICT, Optional.empty(), Optional.of("new")));

        JsonNode shown = show(sid).json();

        assertThat(shown.path("onRoster").booleanValue()).isFalse();
        assertThat(shown.path("loginId").asText()).isEqualTo("new");
        assertThat(List.of("personId", "role", "name", "seat"))
                .allMatch(member -> shown.has(member) && shown.path(member).isNull());
        assertThat(shown.path("classes")).isEmpty();
    }

    @Test
    void knowsSomebodyWhomTheRosterNamesByNow() {
        String sid = world.open(new Subject(DISTRICT, Optional.empty(), Optional.of("ben")));
        world.store(DISTRICT, student("ben", "math"));

        JsonNode shown = show(sid).json();

        assertThat(shown.path("onRoster").booleanValue()).isTrue();
        assertThat(shown.path("personId").asText()).isEqualTo("ben");
    }

    @Test
    void keepsASessionThatIsReadAlive() {
        // S-18: reading is using
        String sid = world.open(ADA);
        for (int i = 0; i < 13; i++) {
            assertThat(show(sid).status()).isEqualTo(200);
            world.clock.advance(Duration.ofMinutes(55));
        }

        assertThat(show(sid).status()).isEqualTo(200);
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(show(sid).status()).as("after twelve hours").isEqualTo(404);
    }

    @ParameterizedTest(name = "S-18 {0}")
    @EnumSource
    void endsASessionOfWhichever(Cause cause) {
        String sid = world.open(ADA);
        String assertion = world.assertion(sid);
        Answer never = show("0".repeat(64));

        cause.strike(world, sid);

        assertThat(me(assertion).status()).isEqualTo(401);
        assertThat(show(sid).status()).isEqualTo(404);
        assertThat(show(sid).reply()).isEqualTo(never.reply());
        assertThat(world.sessions.find(sid)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
                "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"
            })
    void knowsNoIdOfAnotherForm(String sid) {
        assertThat(show(sid).code()).isEqualTo("not-found");
        assertThat(end(sid).code()).isEqualTo("not-found");
    }

    @Test
    void endsASessionAsOftenAsItIsAsked() {
        String sid = world.open(ADA);

        Answer first = end(sid);
        Answer second = end(sid);

        assertThat(first.status()).isEqualTo(204);
        assertThat(first.reply().path("body").asText()).isEmpty();
        assertThat(first.reply().path("headers").has("content-type")).isFalse();
        assertThat(second.reply()).isEqualTo(first.reply());
        assertThat(show(sid).status()).isEqualTo(404);
    }

    @Test
    void endsOneSessionAlone() {
        String mine = world.open(ADA);
        String other = world.open(ADA);

        end(mine);

        assertThat(show(other).status()).isEqualTo(200);
    }

    @Test
    void needsARightOfItsOwn() {
        String sid = world.open(ADA);
        var others = EnumSet.complementOf(EnumSet.of(Scope.SIGN_IN_SESSIONS));

        assertThat(world.call(others, "DELETE", "/v1/sessions/" + sid, "").code())
                .isEqualTo("scope-missing");
        assertThat(world.sessions.find(sid)).isPresent();
    }

    @Test
    void tellsWhoeverBearsAnAssertionTheSame() {
        String sid = world.open(ADA);

        Answer mine = me(world.assertion(sid));

        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.json()).isEqualTo(show(sid).json());
    }

    @Test
    void letsTheSessionDecideTheDistrict() {
        // M-02: two people of one id in two districts
        world.connect(OTHER);
        world.store(OTHER, student("ada", "none"));

        JsonNode there = me(world.assertion(world.open(subject(OTHER, "ada")))).json();
        JsonNode here = me(world.assertion(world.open(ADA))).json();

        assertThat(there.path("district").asText()).isEqualTo("clever:d2");
        assertThat(there.path("classes")).isEmpty();
        assertThat(here.path("district").asText()).isEqualTo("clever:d1");
        assertThat(here.path("classes")).hasSize(1);
    }

    @Test
    void takesNoDistrictFromWhoeverAsks() {
        // M-02
        String assertion = world.assertion(world.open(ADA));

        assertThat(world.callAs(assertion, "GET", "/v1/me?district=clever:d2").code())
                .isEqualTo("parameter-unknown");
    }

    @Test
    void refusesAnAssertionThatHasRunOutThoughItsSessionCounts() {
        String sid = world.open(ADA);
        String assertion = world.assertion(sid);

        world.clock.advance(Duration.ofMinutes(5));

        assertThat(me(assertion).code()).isEqualTo("token-refused");
        assertThat(me(assertion).header("www-authenticate")).isEqualTo("Bearer");
        assertThat(show(sid).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "a.b.c", "a.b.c.d", "e30.e30.", "..", "e30 .e30.e30"})
    void refusesWhatIsNoAssertionOfOurs(String bearer) {
        Answer answer = me(bearer);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("token-refused");
    }

    @Test
    void writesNothingOfWhoIsSignedInIntoTheLog() {
        // M-12
        String sid = world.open(ADA);
        String assertion = world.assertion(sid);
        show(sid);
        me(assertion);

        assertThat(String.join("", world.log.lines()))
                .contains("clever:d1")
                .doesNotContain("First ada", "Last ada", "Class math", sid, assertion, "login-ada");
    }

    /** What ends a session. */
    enum Cause {
        NO_USE {
            @Override
            void strike(AccountWorld world, String sid) {
                world.clock.advance(Duration.ofMinutes(60));
            }
        },
        SIGN_OUT {
            @Override
            void strike(AccountWorld world, String sid) {
                world.sessions.end(sid);
            }
        },
        ARCHIVED_PERSON {
            @Override
            void strike(AccountWorld world, String sid) {
                var stored = world.roster.find(DISTRICT, 1, Kind.PERSON, List.of("ada")).getFirst();
                var archived = stored.archived(world.clock.instant(), "run-2");
                world.roster.write(DISTRICT, 1, 2, List.of(archived), WriteMode.GUARDED);
            }
        },
        PAUSED_DISTRICT {
            @Override
            void strike(AccountWorld world, String sid) {
                world.connections.update(DISTRICT, c -> c.withState(ConnectionState.PAUSED));
            }
        },
        DISCONNECTED_DISTRICT {
            @Override
            void strike(AccountWorld world, String sid) {
                world.connections.update(DISTRICT, c -> c.withState(ConnectionState.DISCONNECTED));
            }
        };

        abstract void strike(AccountWorld world, String sid);
    }

    @Nested
    @DisplayName("A17, where updates come by sign-ins")
    class WhereUpdatesComeBySignIns {

        @BeforeEach
        void comesByThem() {
            world.store(DISTRICT, Image.of(SampleRoster.person("tess", Role.TEACHER, "s")));
            world.connections.update(
                    DISTRICT,
                    c ->
                            c.withSettings(
                                    c.settings()
                                            .withOnboarding(
                                                    c.settings()
                                                            .onboarding()
                                                            .withUpdates(Updates.LOGIN))));
        }

        @Test
        void readsATeachersOwnClassesAgainOnceWhenTheyCome() {
            String sid = signedIn("tess", Role.TEACHER);

            show(sid);
            show(sid);

            assertThat(world.connection().openRun().flatMap(OpenRun::scope))
                    .contains(new RosterScope(Level.TEACHER, "tess"));
            assertThat(world.connection().schedule().scopes()).isEmpty();
        }

        @Test
        void readsNothingForAStudent() {
            show(signedIn("ada", Role.STUDENT));

            assertThat(world.connection().openRun()).isEmpty();
        }

        @Test
        void readsNothingWhereUpdatesComeBySchedule() {
            world.connections.update(
                    DISTRICT,
                    c ->
                            c.withSettings(
                                    c.settings().withOnboarding(OnboardingSettings.standard())));

            show(signedIn("tess", Role.TEACHER));

            assertThat(world.connection().openRun()).isEmpty();
        }

        private String signedIn(String person, Role role) {
            String sid = world.open(subject(DISTRICT, person));
            Session session = world.sessions.find(sid).orElseThrow();
            world.sessions.put(
                    new Session(
                            sid,
                            session.subject(),
                            Optional.of(role),
                            Actor.SELF,
                            session.startedAt(),
                            session.seenAt()),
                    world.clock.instant().plus(Duration.ofHours(1)));
            return sid;
        }
    }

    // With a token of its own, since a client's counts no longer than a session without use.
    private Answer show(String sid) {
        return world.callAs(world.token(), "GET", "/v1/sessions/" + sid);
    }

    private Answer end(String sid) {
        return world.call("DELETE", "/v1/sessions/" + sid, "");
    }

    private Answer me(String bearer) {
        return world.callAs(bearer, "GET", "/v1/me");
    }

    private static Session asAdmin(Session session) {
        return new Session(
                session.sid(),
                session.subject(),
                Optional.of(Role.STUDENT),
                Actor.ADMIN,
                session.startedAt(),
                session.seenAt());
    }

    private static Image student(String id, String lesson) {
        return new Image(
                SampleRoster.student(id, "s"), List.of(Membership.of(lesson, MemberRole.STUDENT)));
    }

    private static Subject subject(DistrictId district, String person) {
        return new Subject(district, Optional.of(person), Optional.of("login-" + person));
    }
}
