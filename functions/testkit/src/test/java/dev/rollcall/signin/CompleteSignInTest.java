package dev.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.Outcome.Restart;
import dev.rollcall.signin.Outcome.SignedIn;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.attempt.Taken;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.testkit.contract.AtOnce;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A browser's way to its portal and back (S-02 to S-10). */
class CompleteSignInTest {
    private final SignInWorld world = new SignInWorld();
    private final Browser browser = world.browser();

    @BeforeEach
    void somebodyIsOnTheRoster() {
        world.enrol(SignInWorld.CLEVER, "ada", Role.STUDENT);
        world.clever.says(clever("ada"));
    }

    @Test
    void letsSomebodyInWhoWasSentAndCameBack() {
        Outcome outcome = browser.signIn(Portal.CLEVER);

        assertThat(outcome).isInstanceOf(SignedIn.class);
        assertThat(world.product(code(outcome)).orElseThrow().session().subject().personId())
                .hasValue("ada");
    }

    @Test
    void goesOnWhereThePersonWantedToGo() {
        String state = browser.start(Portal.CLEVER, ReturnPath.of("/lessons/7?page=2"));

        SignedIn in = (SignedIn) browser.callback(Portal.CLEVER, state);

        assertThat(in.path().text()).isEqualTo("/lessons/7?page=2");
    }

    @Test
    void sendsFreshSecretsWithEachAttemptAndKeepsOnlyTheirHashes() {
        browser.start(Portal.CLEVER);
        browser.start(Portal.CLEVER);

        var first = world.clever.asked.getFirst();
        var second = world.clever.asked.getLast();
        assertThat(
                        List.of(
                                first.state(),
                                first.nonce(),
                                first.codeVerifier(),
                                second.state(),
                                second.nonce(),
                                second.codeVerifier()))
                .doesNotHaveDuplicates()
                .allSatisfy(secret -> assertThat(secret).matches("[A-Za-z0-9_-]{43}"));
        assertThat(world.attempts.take(first.state())).isEqualTo(new Taken.Never());
    }

    @Test
    void countsAStateOnce() {
        String state = browser.start(Portal.CLEVER);
        browser.callback(Portal.CLEVER, state);

        assertThat(browser.callback(Portal.CLEVER, state)).isInstanceOf(Restart.class);
        assertThat(world.clever.exchanged).hasSize(1);
    }

    @Test
    void exchangesACodeOnceEvenWhenTwoBrowsersTabsComeAtOnce() throws Exception {
        String state = browser.start(Portal.CLEVER);

        var outcomes =
                AtOnce.call(
                        8,
                        () ->
                                world.complete.complete(
                                        browser.read(
                                                Portal.CLEVER,
                                                Map.of("code", "c", "state", state))));

        assertThat(outcomes).filteredOn(SignedIn.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Restart.class::isInstance).hasSize(outcomes.size() - 1);
        assertThat(world.clever.exchanged).hasSize(1);
    }

    @Test
    void beginsAnewWhenACallbackIsReloaded() {
        Map<String, String> answer =
                Map.of("code", "code-once", "state", browser.start(Portal.CLEVER));
        browser.callback(Portal.CLEVER, answer);

        assertThat(browser.callback(Portal.CLEVER, answer)).isInstanceOf(Restart.class);
        assertThat(world.clever.exchanged).hasSize(1);
    }

    @Test
    void neverExchangesACodeNobodyAskedFor() {
        Outcome outcome = browser.callback(Portal.CLEVER, Map.of("code", "from-a-tile"));

        assertThat(outcome).isInstanceOf(Restart.class);
        assertThat(world.clever.exchanged).isEmpty();
        assertThat(browser.callback(Portal.CLEVER, Browser.state(outcome)))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void endsAnAttackersCodeInAVictimsBrowserAsTheVictim() {
        world.enrol(SignInWorld.CLEVER, "victim", Role.STUDENT);
        world.clever.says(clever("victim"));

        Outcome sent = browser.callback(Portal.CLEVER, Map.of("code", "of-the-attacker"));
        Outcome outcome = browser.callback(Portal.CLEVER, Browser.state(sent));

        assertThat(world.product(code(outcome)).orElseThrow().session().subject().personId())
                .hasValue("victim");
    }

    @Test
    void goesRoundOnceAndNoMore() {
        browser.callback(Portal.CLEVER, Map.of("code", "one"));

        assertThat(browser.callback(Portal.CLEVER, Map.of("code", "two")))
                .isEqualTo(away(Refusal.OPEN_FROM_PORTAL));
    }

    @Test
    void takesNoReturnPathAlongOnARestart() {
        String state = browser.start(Portal.CLEVER, ReturnPath.of("/elsewhere"));
        browser.callback(Portal.CLEVER, Map.of("code", "x", "state", state));
        Outcome again = browser.callback(Portal.CLEVER, Map.of("code", "x", "state", state));

        SignedIn in = (SignedIn) browser.callback(Portal.CLEVER, Browser.state(again));

        assertThat(in.path()).isEqualTo(ReturnPath.HOME);
    }

    @Test
    void refusesAStateThatIsNobodys() {
        assertThat(browser.callback(Portal.CLEVER, "forged")).isEqualTo(untrue(Lie.STATE_UNKNOWN));
        assertThat(world.clever.exchanged).isEmpty();
    }

    @Test
    void refusesAnotherBrowsersState() {
        String state = world.browser().start(Portal.CLEVER);
        browser.start(Portal.CLEVER);

        assertThat(browser.callback(Portal.CLEVER, state)).isEqualTo(untrue(Lie.OTHER_BROWSER));
    }

    @Test
    void tellsABrowserThatKeepsNoCookies() {
        String state = browser.start(Portal.CLEVER);
        browser.forget();

        assertThat(browser.callback(Portal.CLEVER, state)).isEqualTo(away(Refusal.COOKIES_BLOCKED));
    }

    @Test
    void refusesTheStateOfOnePortalAtTheOthersCallback() {
        String state = browser.start(Portal.CLEVER);

        assertThat(browser.callback(Portal.CLASSLINK, state)).isEqualTo(untrue(Lie.OTHER_PORTAL));
        assertThat(browser.callback(Portal.CLEVER, state)).isInstanceOf(Restart.class);
        assertThat(world.clever.exchanged).isEmpty();
    }

    @Test
    void waitsTenMinutesAndNoLonger() {
        String inTime = browser.start(Portal.CLEVER);
        world.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        Outcome first = browser.callback(Portal.CLEVER, inTime);
        String late = browser.start(Portal.CLEVER);
        world.clock.advance(Duration.ofMinutes(10));

        assertThat(first).isInstanceOf(SignedIn.class);
        assertThat(browser.callback(Portal.CLEVER, late))
                .isEqualTo(TurnedAway.because(Refusal.EXPIRED, Lie.STATE_EXPIRED));
    }

    @Test
    void refusesAnAnswerInSomebodyElsesName() {
        String state = browser.start(Portal.CLEVER);
        Map<String, String> answer =
                Map.of("code", "c", "state", state, "iss", world.classLink.issuer());

        assertThat(browser.callback(Portal.CLEVER, answer))
                .isEqualTo(untrue(Lie.RESPONSE_ISSUER_DIFFERS));
    }

    @Test
    void letsTwoTabsOfOneBrowserSignIn() {
        String first = browser.start(Portal.CLEVER);
        String second = browser.start(Portal.CLEVER);

        assertThat(browser.callback(Portal.CLEVER, first)).isInstanceOf(SignedIn.class);
        assertThat(browser.callback(Portal.CLEVER, second)).isInstanceOf(SignedIn.class);
    }

    @Test
    void sendsABrowserRoundOnceMoreAfterAMinute() {
        browser.callback(Portal.CLEVER, Map.of("code", "one"));
        world.clock.advance(Duration.ofMinutes(1));

        assertThat(browser.callback(Portal.CLEVER, Map.of("code", "two")))
                .isInstanceOf(Restart.class);
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, PORTAL_DENIED",
        "unauthorized-user, NOT_SHARED_FOR_SIGN_IN",
        "server_error, PORTAL_UNAVAILABLE",
        "temporarily_unavailable, PORTAL_UNAVAILABLE",
        "invalid_scope, SETUP_BROKEN",
        "<script>, PORTAL_DENIED",
    })
    void takesAPortalsNoFromAClosedList(String error, Refusal refusal) {
        String state = browser.start(Portal.CLEVER);

        assertThat(browser.callback(Portal.CLEVER, Map.of("error", error, "state", state)))
                .isEqualTo(away(refusal));
        assertThat(browser.callback(Portal.CLEVER, Map.of("error", error)))
                .isEqualTo(away(refusal));
    }

    @Test
    void refusesAnAnswerThatHoldsNothing() {
        String state = browser.start(Portal.CLEVER);

        assertThat(browser.callback(Portal.CLEVER, Map.of("state", state)))
                .isEqualTo(untrue(Lie.PARAMETERS_MALFORMED));
    }

    @Test
    void tellsEveryAnswerOfAPortalApart() {
        assertThat(saying(new Identified.ByTeacher())).isEqualTo(away(Refusal.LIBRARY));
        assertThat(saying(new Identified.CodeSpent())).isEqualTo(away(Refusal.EXPIRED));
        Outage outage = new Outage(Source.KEYS, How.TOO_LARGE);
        assertThat(saying(new Identified.NotOurs(outage)))
                .isEqualTo(TurnedAway.because(Refusal.SETUP_BROKEN, outage));
        assertThat(saying(new Identified.Unavailable(outage)))
                .isEqualTo(TurnedAway.because(Refusal.PORTAL_UNAVAILABLE, outage));
        assertThat(saying(new Identified.Untrue(Lie.NONCE_DIFFERS)))
                .isEqualTo(untrue(Lie.NONCE_DIFFERS));
    }

    @Test
    void saysWhatIsWrongBeforeSendingAnybodyThere() {
        Outage outage = new Outage(Source.CREDENTIALS, How.MISSING);

        assertThat(sent(new Identified.Unavailable(outage)))
                .isEqualTo(TurnedAway.because(Refusal.PORTAL_UNAVAILABLE, outage));
        assertThat(sent(new Identified.NotOurs(outage)))
                .isEqualTo(TurnedAway.because(Refusal.SETUP_BROKEN, outage));
        assertThat(sent(new Identified.Untrue(Lie.METADATA_FOREIGN)))
                .isEqualTo(untrue(Lie.METADATA_FOREIGN));
    }

    private Outcome sent(Identified.Failed why) {
        world.clever.nowhere = Optional.of(why);
        return world.portals.send(Portal.CLEVER, ReturnPath.HOME, Optional.empty());
    }

    @Test
    void readsOnlyTheCodeFlow() {
        Device device = new Device(List.of(), Optional.empty(), Device.Restart.ALLOWED);

        assertThat(read(Map.of("code", "c", "error", "e"), device)).isEmpty();
        assertThat(read(Map.of("code", "c".repeat(2_049)), device)).isEmpty();
        assertThat(read(Map.of("code", "c", "response_mode", "fragment"), device)).isEmpty();
        assertThat(read(Map.of("id_token", "t"), device)).isEmpty();
        assertThat(read(Map.of("code", "c".repeat(2_048), "scope", "s"), device)).isPresent();
    }

    @Test
    void endsTheFormerSessionOfADeviceWithTheNextSignIn() {
        world.enrol(SignInWorld.CLEVER, "ben", Role.STUDENT);
        browser.signIn(Portal.CLEVER);
        OpaqueToken adas = browser.session.orElseThrow();
        world.clever.says(clever("ben"));

        browser.signIn(Portal.CLEVER);

        assertThat(world.sessions.find(adas.sha256())).isEmpty();
        assertThat(browser.session).isPresent().isNotEqualTo(Optional.of(adas));
    }

    @Test
    void endsTheFormerSessionEvenWhenTheNextPersonIsTurnedAway() {
        browser.signIn(Portal.CLEVER);
        OpaqueToken adas = browser.session.orElseThrow();
        world.enrol(SignInWorld.CLEVER, "gone", Role.STUDENT);
        world.archive(SignInWorld.CLEVER, "gone");
        world.clever.says(clever("gone"));

        assertThat(browser.signIn(Portal.CLEVER)).isInstanceOf(TurnedAway.class);
        assertThat(world.sessions.find(adas.sha256())).isEmpty();
    }

    @Test
    void keepsNothingOfSomebodyWhoIsTurnedAway() {
        for (ConnectionState state : ConnectionState.values()) {
            String login = "login-" + state;
            world.state(SignInWorld.CLASSLINK, state);
            world.classLink.says(classLink(login, Optional.empty()));
            boolean isIn = browser.signIn(Portal.CLASSLINK) instanceof SignedIn;

            assertThat(world.logins.find(SignInWorld.CLASSLINK, login).isPresent())
                    .as(state.name())
                    .isEqualTo(isIn)
                    .isEqualTo(state == ConnectionState.ACTIVE);
        }
    }

    @Test
    void remarksALoginThatJoinsOrMovesWhoeverActs() {
        world.enrol(SignInWorld.CLASSLINK, "7_9001", Role.STUDENT);
        world.enrol(SignInWorld.CLASSLINK, "7_9002", Role.STUDENT);
        comesByClassLink("100", "7_9001");

        assertThat(comesByClassLink("101", "7_9001"))
                .containsExactlyInAnyOrder(Remark.ADMIN_ACTS, Remark.LOGIN_JOINED);
        assertThat(comesByClassLink("100", "7_9002"))
                .containsExactlyInAnyOrder(Remark.ADMIN_ACTS, Remark.LOGIN_MOVED);
    }

    private Set<Remark> comesByClassLink(String login, String person) {
        world.classLink.says(classLink(login, Optional.of(person)));
        String state = browser.start(Portal.CLASSLINK);
        SignedIn in =
                (SignedIn)
                        browser.callback(
                                Portal.CLASSLINK,
                                Map.of("state", state, "code", state, "loginas_by_admin", "true"));
        return in.trace().remarks();
    }

    private static PortalIdentity classLink(String login, Optional<String> person) {
        return new PortalIdentity(
                SignInWorld.CLASSLINK,
                person,
                Optional.of(login),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void keepsASessionThroughAForgedCallback() {
        browser.signIn(Portal.CLEVER);
        OpaqueToken adas = browser.session.orElseThrow();

        browser.callback(Portal.CLEVER, "forged");

        assertThat(world.sessions.find(adas.sha256())).isPresent();
    }

    private Outcome saying(Identified answer) {
        world.clever.says(answer);
        return browser.signIn(Portal.CLEVER);
    }

    private static Optional<Callback> read(Map<String, String> parameters, Device device) {
        return Callback.read(Portal.CLEVER, parameters, device);
    }

    private static PortalIdentity clever(String id) {
        return new PortalIdentity(
                SignInWorld.CLEVER,
                Optional.of(id),
                Optional.of(id),
                Optional.empty(),
                Optional.empty());
    }

    private static String code(Outcome outcome) {
        return ((SignedIn) outcome).code().text();
    }

    private static Outcome away(Refusal refusal) {
        return TurnedAway.because(refusal);
    }

    private static Outcome untrue(Lie lie) {
        return TurnedAway.untrue(lie);
    }
}
