package dev.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.Outcome.Restart;
import dev.rollcall.signin.Outcome.SignedIn;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.session.CheckPersonToken;
import dev.rollcall.signin.session.Profile;
import dev.rollcall.signin.session.RedeemCode.Redeemed;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.testkit.contract.AtOnce;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long somebody is signed in, and what the product learns (S-16, S-18). */
class SessionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SignInWorld world = new SignInWorld();
    private final Browser browser = world.browser();

    @BeforeEach
    void somebodyIsOnTheRoster() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
    }

    @Test
    void lastsWhileItIsUsedAndTwelveHoursAtMost() {
        String sid = sid(signIn("ada"));
        for (int halfHours = 0; halfHours < 23; halfHours++) {
            world.clock.advance(Duration.ofMinutes(30));
            assertThat(world.reading.read(sid)).isPresent();
        }
        world.clock.advance(Duration.ofMinutes(30));

        assertThat(world.reading.read(sid)).isEmpty();
        assertThat(world.sessions.find(sid)).isEmpty();
    }

    @Test
    void endsAfterAnHourWithoutUse() {
        String sid = sid(signIn("ada"));
        world.clock.advance(Duration.ofMinutes(60).minusMillis(1));
        assertThat(world.reading.read(sid)).isPresent();
        world.clock.advance(Duration.ofMinutes(60));

        assertThat(world.reading.read(sid)).isEmpty();
    }

    @Test
    void notesUseEveryFiveMinutesAndNotWithEachRead() {
        String sid = sid(signIn("ada"));
        var start = world.clock.instant();
        world.clock.advance(Duration.ofMinutes(4));
        world.reading.read(sid);
        var unnoted = world.sessions.find(sid).orElseThrow().seenAt();
        world.clock.advance(Duration.ofMinutes(1));
        world.reading.read(sid);

        assertThat(unnoted).isEqualTo(start);
        assertThat(world.sessions.find(sid).orElseThrow().seenAt())
                .isEqualTo(world.clock.instant());
    }

    @Test
    void endsWithTheNextReadAfterThePersonIsArchived() {
        String sid = sid(signIn("ada"));
        world.archive(SignInWorld.CLEVER, "ada");

        assertThat(world.reading.read(sid)).isEmpty();
    }

    @Test
    void endsWithTheNextReadAfterTheDistrictStopsBeingActive() {
        for (ConnectionState state : ConnectionState.values()) {
            world.state(SignInWorld.CLEVER, ConnectionState.ACTIVE);
            String sid = sid(signIn("ada"));
            world.state(SignInWorld.CLEVER, state);

            assertThat(world.reading.read(sid).isPresent())
                    .as(state.name())
                    .isEqualTo(state == ConnectionState.ACTIVE);
        }
    }

    @Test
    void endsWhenThePersonHasTheRoleNoMore() {
        world.enrol(SignInWorld.CLEVER, "tess", Role.TEACHER);
        String sid = sid(signIn("tess"));
        world.enrol(SignInWorld.CLEVER, "tess", Role.STUDENT);

        assertThat(world.reading.read(sid)).isEmpty();
    }

    /** product.md §4.13, P20: a login before the roster. */
    @Test
    void bindsSomebodyUnknownAsSoonAsTheRosterHasThem() {
        SignedIn in = signIn("early");
        Profile before = world.product(in.code().text()).orElseThrow();
        world.enrol(SignInWorld.CLEVER, "early", Role.TEACHER);
        Profile after = world.profiles.of(world.reading.read(sid(in)).orElseThrow());

        assertThat(before.roles()).isEmpty();
        assertThat(before.name()).hasValue(new PersonName("Told", "By Portal"));
        assertThat(before.told()).hasValue(Role.STAFF);
        assertThat(after.session().sid()).isEqualTo(before.session().sid());
        assertThat(after.session().subject().personId()).hasValue("early");
        assertThat(after.roles()).containsExactly(Role.TEACHER);
        assertThat(after.classes()).hasSize(1);
        assertThat(world.logins.find(SignInWorld.CLEVER, "early")).isPresent();
    }

    @Test
    void endsForSomebodyUnknownWhomTheRosterKnowsForArchived() {
        SignedIn in = signIn("early");
        world.enrol(SignInWorld.CLEVER, "early", Role.TEACHER);
        world.archive(SignInWorld.CLEVER, "early");

        assertThat(world.reading.read(sid(in))).isEmpty();
    }

    @Test
    void takesTheNameOfTheRosterAndNotThePortals() {
        Profile profile = world.product(signIn("ada").code().text()).orElseThrow();

        assertThat(profile.name()).hasValue(new PersonName("First ada", "Last ada"));
        assertThat(profile.told()).isEmpty();
    }

    @Test
    void handsOverOnceAndForAMinute() {
        SignedIn first = signIn("ada");
        SignedIn second = signIn("ada");
        world.clock.advance(Duration.ofSeconds(60).minusMillis(1));
        Optional<Profile> inTime = world.product(second.code().text());
        SignedIn third = signIn("ada");
        world.clock.advance(Duration.ofSeconds(60));

        assertThat(world.product(first.code().text())).as("its session has ended").isEmpty();
        assertThat(inTime).isPresent();
        assertThat(world.product(second.code().text())).as("used").isEmpty();
        assertThat(world.product(third.code().text())).as("late").isEmpty();
        assertThat(world.product("nonsense")).isEmpty();
    }

    @Test
    void handsOverToExactlyOneOfManyThatComeAtOnce() throws Exception {
        String code = signIn("ada").code().text();

        List<Optional<Profile>> answers = AtOnce.call(8, () -> world.product(code));

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void letsAnAssertionSpeakForItsSessionForFiveMinutes() {
        SignedIn in = signIn("ada");
        var granted = (Redeemed.Granted) world.redeem.redeem("product", in.code().text());
        var check = new CheckPersonToken(world.tokens, world.reading, world.clock);
        world.clock.advance(Duration.ofMinutes(5).minusMillis(1));
        var inTime = check.check(granted.assertion());
        world.clock.advance(Duration.ofMillis(1));

        assertThat(inTime.orElseThrow().session().sid()).isEqualTo(sid(in));
        assertThat(check.check(granted.assertion())).isEmpty();
        assertThat(check.check("a.b.c")).isEmpty();
    }

    @Test
    void endsWhatAnAssertionMayDoWithItsSession() {
        SignedIn in = signIn("ada");
        var granted = (Redeemed.Granted) world.redeem.redeem("product", in.code().text());
        world.sessions.end(sid(in));

        assertThat(
                        new CheckPersonToken(world.tokens, world.reading, world.clock)
                                .check(granted.assertion()))
                .isEmpty();
    }

    @Test
    void namesTheClassesThatAreNow() {
        for (String id : List.of("over", "soon", "now", "ends-yesterday")) {
            world.write(
                    SignInWorld.CLEVER,
                    SampleRoster.stored(SampleRoster.rosterClass(id, "school-1", List.of())));
        }
        world.write(
                SignInWorld.CLEVER,
                SampleRoster.stored(
                        new Image(
                                SampleRoster.student("ada", "school-1"),
                                List.of(
                                        place("over", TODAY.minusDays(90), TODAY.minusDays(2)),
                                        place("soon", TODAY.plusDays(2), TODAY.plusDays(90)),
                                        place("now", TODAY.minusDays(1), TODAY.plusDays(90)),
                                        place("ends-yesterday", TODAY, TODAY.minusDays(1)),
                                        Membership.of("not-shared", MemberRole.STUDENT)))));

        Profile profile = world.product(signIn("ada").code().text()).orElseThrow();

        assertThat(profile.classes())
                .extracting(Profile.Place::classId)
                .containsExactly("ends-yesterday", "now");
    }

    @Test
    void recordsAnAdministratorWhoLooksThroughSomebodysEyes() {
        says("ada");
        String state = browser.start(Portal.CLEVER);
        Outcome outcome =
                browser.callback(
                        Portal.CLEVER,
                        Map.of("code", "c", "state", state, "loginas_by_admin", "true"));

        SignedIn in = (SignedIn) outcome;
        assertThat(in.trace().remarks()).containsExactly(Remark.ADMIN_ACTS);
        assertThat(world.product(in.code().text()).orElseThrow().session().actor())
                .isEqualTo(Actor.ADMIN);
    }

    /** The portal says it once; the launch it says it with is sent round. */
    @Test
    void recordsAnAdministratorWhoLaunchesFromThePortal() {
        says("ada");
        Map<String, String> launch = Map.of("code", "unasked", "loginas_by_admin", "true");
        Restart sent = (Restart) browser.callback(Portal.CLEVER, launch);
        SignedIn in = (SignedIn) browser.callback(Portal.CLEVER, Browser.state(sent));

        assertThat(sent.why()).isEqualTo(Remark.PORTAL_LAUNCH);
        assertThat(in.trace().remarks())
                .containsExactlyInAnyOrder(Remark.PORTAL_LAUNCH, Remark.ADMIN_ACTS);
        assertThat(world.product(in.code().text()).orElseThrow().session().actor())
                .isEqualTo(Actor.ADMIN);
    }

    private static Membership place(String id, LocalDate begin, LocalDate end) {
        return new Membership(id, MemberRole.STUDENT, Optional.of(begin), Optional.of(end));
    }

    private SignedIn signIn(String id) {
        says(id);
        return (SignedIn) browser.signIn(Portal.CLEVER);
    }

    private void says(String id) {
        DistrictId district = SignInWorld.CLEVER;
        world.clever.says(
                new PortalIdentity(
                        district,
                        Optional.of(id),
                        Optional.of(id),
                        Optional.of(new PersonName("Told", "By Portal")),
                        Optional.of(Role.STAFF)));
    }

    private static String sid(SignedIn in) {
        return in.session().orElseThrow().sha256();
    }
}
