package dev.rollcall.handlers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.SignInSettings.Entry;
import dev.rollcall.district.SignInSettings.RoleChoice;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.handlers.Answer;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.testkit.sample.SampleLicences;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every refusal from the request to the page. */
class RefusalTest {
    private static final Set<Refusal> FAILURES =
            Set.of(
                    Refusal.SIGN_IN_REFUSED,
                    Refusal.OPEN_FROM_PORTAL,
                    Refusal.COOKIES_BLOCKED,
                    Refusal.SETUP_BROKEN,
                    Refusal.IDENTITY_CONTESTED);

    private static final Outage UNFILLED = new Outage(Source.CREDENTIALS, How.MISSING);

    private final SignInWorld world = new SignInWorld();
    private final Browser browser = new Browser(world);

    static List<Scene> scenes() {
        return List.of(
                scene(Refusal.SIGN_IN_REFUSED, 403, says(new Identified.Untrue(Lie.EXPIRED))),
                scene(Refusal.OPEN_FROM_PORTAL, 409, RefusalTest::goesRound),
                scene(Refusal.EXPIRED, 400, says(new Identified.CodeSpent())),
                scene(Refusal.COOKIES_BLOCKED, 400, RefusalTest::keepsNoCookies),
                scene(Refusal.PORTAL_UNAVAILABLE, 503, says(ScriptedProvider.DOWN)),
                scene(Refusal.PORTAL_DENIED, 403, brings("access_denied")),
                scene(Refusal.SETUP_BROKEN, 500, says(new Identified.NotOurs(UNFILLED))),
                scene(Refusal.NOT_SHARED_FOR_SIGN_IN, 403, brings("unauthorized-user")),
                scene(Refusal.LIBRARY, 403, says(new Identified.ByTeacher())),
                scene(Refusal.DISTRICT_UNKNOWN, 403, RefusalTest::isFromNowhere),
                scene(Refusal.DISTRICT_NOT_ENABLED, 403, state(ConnectionState.NOT_ENABLED)),
                scene(Refusal.DISTRICT_PAUSED, 403, state(ConnectionState.PAUSED)),
                scene(Refusal.DISTRICT_DISCONNECTED, 403, state(ConnectionState.DISCONNECTED)),
                scene(Refusal.SIGN_IN_NOT_REQUESTED, 403, undecided()),
                scene(Refusal.SIGN_IN_NOT_APPROVED, 403, undecided(OnboardingEvent.REQUEST)),
                scene(Refusal.NOT_LAUNCHED, 403, RefusalTest::comesTooEarly),
                scene(Refusal.NOT_SHARED, 403, RefusalTest::isOnNoRoster),
                scene(Refusal.ARCHIVED, 403, RefusalTest::isArchived),
                scene(Refusal.IDENTITY_CONTESTED, 403, RefusalTest::isTwoPeople),
                scene(Refusal.WAITING_FOR_SEAT, 403, RefusalTest::waits),
                scene(Refusal.TEACHER_PENDING, 403, teacher(Approval.PENDING_APPROVAL)),
                scene(Refusal.TEACHER_REJECTED, 403, teacher(Approval.REJECTED)));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void countsEachOnceAndOnlyWhatDoesNotWorkAsAFailure(Scene scene) {
        plays(scene);

        assertThat(world.journaled().path("SignIns").intValue()).isEqualTo(1);
        assertThat(world.journaled().path("SignInFailures").intValue())
                .isEqualTo(FAILURES.contains(scene.refusal()) ? 1 : 0);
        assertThat(
                        world.journaled()
                                .at("/_aws/CloudWatchMetrics")
                                .findValues("Dimensions")
                                .toString())
                .isEqualTo("[[[\"function\"]], [[\"portal\",\"outcome\"]]]");
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void tellsWhyInItsOwnPage(Scene scene) {
        Answer answer = scene.play().apply(world, browser);

        assertThat(answer.status()).isEqualTo(scene.status());
        assertThat(answer.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.body()).contains("Code: " + scene.refusal().pageCode());
        assertThat(answer.body()).contains("Number: JKJaXmPLvHcESHA=");
        assertThat(world.journaled().path("outcome").asText()).isEqualTo(scene.refusal().code());
        assertThat(world.journaled().path("portal").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void tellsNothingOfAnybody(Scene scene) {
        Answer answer = scene.play().apply(world, browser);

        assertThat(answer.body()).doesNotContain("Ada", "Canary", "clever:d1", "p1");
        assertThat(world.log.lines()).noneMatch(line -> line.contains("Canary"));
        assertThat(world.log.lines()).noneMatch(line -> line.contains("\"p1\""));
    }

    @Test
    void hasASceneForEveryRefusal() {
        Set<Refusal> played = scenes().stream().map(Scene::refusal).collect(Collectors.toSet());

        assertThat(played).containsExactlyInAnyOrder(Refusal.values());
    }

    @Test
    void tellsAStrangerAndAnArchivedPersonTheSame() {
        // S-21
        Answer stranger = isOnNoRoster(world, browser);
        SignInWorld other = new SignInWorld();
        Answer archived = isArchived(other, new Browser(other));

        assertThat(shown(archived)).isEqualTo(shown(stranger));
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    void tellsEveryLieTheSameButTheJournal(Lie lie) {
        // S-24
        Answer usual = play(new Identified.Untrue(Lie.NONCE_DIFFERS));

        Answer answer = play(new Identified.Untrue(lie));

        assertThat(shown(answer)).isEqualTo(shown(usual));
        assertThat(world.journaled().path("reason").asText()).isEqualTo(lie.code());
        assertThat(answer.body()).doesNotContain(lie.code());
    }

    static Stream<Outage> outages() {
        return Arrays.stream(Source.values())
                .flatMap(source -> Arrays.stream(How.values()).map(how -> new Outage(source, how)));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void tellsEveryOutageTheSameButTheJournal(Outage outage) {
        // S-24
        Answer usual = play(ScriptedProvider.DOWN);

        Answer answer = play(new Identified.Unavailable(outage));

        assertThat(shown(answer)).isEqualTo(shown(usual));
        assertThat(world.journaled().path("reason").asText()).isEqualTo(outage.code());
        assertThat(answer.body()).doesNotContain(outage.code());
    }

    @Test
    @DisplayName("A2, A5: under Albert nobody signs in before the approval, and all do after it")
    void opensWithTheApproval() {
        Answer before =
                undecided(OnboardingEvent.REQUEST, OnboardingEvent.REJECT).apply(world, browser);
        world.onboard(OnboardingEvent.REQUEST, OnboardingEvent.APPROVE);

        assertThat(before.body()).contains("Code: sign-in-not-requested");
        assertThat(browser.signIn().header("location")).startsWith(SignInWorld.LAUNCH);
    }

    @Test
    @DisplayName("I4, M2: under Rocket Math, where nobody approves, sign-in needs no request")
    void needsNoApprovalWhereNobodyApproves() {
        world.adopt("rocket-math");
        world.isAtTheDevice("p1");

        assertThat(browser.signIn().header("location")).startsWith(SignInWorld.LAUNCH);
    }

    @Test
    void namesTheDayOnWhichItOpensAsItIsWrittenThere() {
        assertThat(comesTooEarly(world, browser).body()).contains("<strong>08/17/2027</strong>");
    }

    /** S-19: neither the portal's code nor anything of ours stays in the history of a device. */
    @ParameterizedTest
    @MethodSource("scenes")
    void leavesNoCodeInTheAddressOfAPageButOfALie(Scene scene) {
        plays(scene);
        String callback =
                world.answers.stream()
                        .map(answer -> answer.header("location"))
                        .filter(location -> location.startsWith(SignInWorld.PUBLIC + "/"))
                        .collect(Collectors.joining());

        assertThat(callback)
                .isEqualTo(
                        scene.refusal() == Refusal.SIGN_IN_REFUSED
                                ? ""
                                : SignInWorld.PUBLIC + "/sign-in/refused");
    }

    @Test
    void showsTheNumberOfTheCallbackAndTheDayOnARefusalsPage() {
        Answer first = comesTooEarly(world, browser);

        Answer again = browser.get("/sign-in/refused");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(world.log.last().path("outcome").asText()).isEqualTo("refusal-shown");
        assertThat(world.log.last().path("code").asText()).isEqualTo("not-launched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "archived.clever..n1",
                "no-such-code.clever..n1",
                "expired.elsewhere..n1",
                "expired.clever..<script>",
                "expired.clever..Call us"
            })
    void showsNothingThatIsNotOurs(String brought) {
        browser.cookies.put("__Host-rollcall-refused", brought);

        Answer answer = browser.get("/sign-in/refused?code=expired&number=Call-us");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Code: cookies-blocked")
                .doesNotContain("Call", "<script>");
    }

    @Test
    void asksToComeBackLaterWhereThePortalIsDown() {
        world.clever.isReachable = false;

        Answer answer = browser.get("/sign-in/clever");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("30");
        assertThat(answer.body()).contains("href=\"/sign-in/clever\"");
    }

    @Test
    void endsTheDevicesSessionForAKnownPersonAlone() {
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");
        browser.signIn();

        browser.get("/sign-in/clever/callback?code=x&state=forged");
        assertThat(browser.cookies.now()).containsKey("__Host-rollcall-session");

        world.archive("p1");
        browser.signIn();
        assertThat(browser.cookies.now()).doesNotContainKey("__Host-rollcall-session");
    }

    /** All of it but the name of the attempt's cookie, which is its own. */
    private static String shown(Answer answer) {
        return answer.reply().toString().replaceAll("attempt-[0-9a-f]{16}", "attempt");
    }

    private Answer play(Identified answer) {
        return says(answer).apply(world, browser);
    }

    private static Answer goesRound(SignInWorld world, Browser browser) {
        browser.get("/sign-in/clever/callback?code=x");
        return browser.follow(browser.get("/sign-in/clever/callback?code=x"));
    }

    private static Answer keepsNoCookies(SignInWorld world, Browser browser) {
        return new Browser(world).comeBack(browser.get("/sign-in/clever"));
    }

    private static Answer isFromNowhere(SignInWorld world, Browser browser) {
        var nowhere = new DistrictId(Portal.CLEVER, "d2");
        return says(new Identified.Known(SignInWorld.identity(nowhere, "p1")))
                .apply(world, browser);
    }

    private static Answer comesTooEarly(SignInWorld world, Browser browser) {
        var day = Optional.of(LocalDate.of(2027, 8, 17));
        return enters(world, browser, settings(Entry.ADMIT, TeacherPolicy.EVERY, day));
    }

    private static Answer isOnNoRoster(SignInWorld world, Browser browser) {
        return enters(
                world, browser, settings(Entry.REFUSE, TeacherPolicy.EVERY, Optional.empty()));
    }

    private static Answer isArchived(SignInWorld world, Browser browser) {
        world.archive("p1");
        return isOnNoRoster(world, browser);
    }

    private static Answer isTwoPeople(SignInWorld world, Browser browser) {
        linked(world, browser, "p1", "login-1");
        linked(world, browser, "p2", "login-2");
        return linked(world, browser, "p2", "login-1");
    }

    private static Answer linked(SignInWorld world, Browser browser, String person, String login) {
        var identity =
                new PortalIdentity(
                        SignInWorld.DISTRICT,
                        Optional.of(person),
                        Optional.of(login),
                        Optional.empty(),
                        Optional.empty());
        return says(new Identified.Known(identity)).apply(world, browser);
    }

    private static Answer waits(SignInWorld world, Browser browser) {
        world.enroll("p1", Role.STUDENT);
        world.seat("p1", SeatState.WAITING, Optional.<Duration>empty());
        world.isAtTheDevice("p1");
        return browser.signIn();
    }

    private static Play teacher(Approval approval) {
        return (world, browser) -> {
            world.enroll("p1", Role.TEACHER);
            SampleLicences.decide(
                    world.licences,
                    SignInWorld.DISTRICT,
                    SeatStore.DEFAULT_PRODUCT,
                    "p1",
                    approval);
            return enters(
                    world,
                    browser,
                    settings(Entry.ADMIT, TeacherPolicy.APPROVED, Optional.empty()));
        };
    }

    private static Play state(ConnectionState state) {
        return (world, browser) -> {
            world.change(connection -> connection.withState(state));
            world.isAtTheDevice("p1");
            return browser.signIn();
        };
    }

    /** A district of a vendor that approves requests, after these events. */
    private static Play undecided(OnboardingEvent... events) {
        return (world, browser) -> {
            world.adopt("albert");
            world.onboard(events);
            world.isAtTheDevice("p1");
            return browser.signIn();
        };
    }

    private static Play says(Identified answer) {
        return (world, browser) -> {
            world.clever.answer = answer;
            return browser.signIn();
        };
    }

    private static Play brings(String error) {
        return (world, browser) -> {
            String state = Browser.state(browser.get("/sign-in/clever"));
            return browser.follow(
                    browser.get("/sign-in/clever/callback?error=" + error + "&state=" + state));
        };
    }

    private static Answer enters(SignInWorld world, Browser browser, SignInSettings settings) {
        world.connect(standard -> settings);
        world.isAtTheDevice("p1");
        return browser.signIn();
    }

    private static SignInSettings settings(
            Entry unrostered, TeacherPolicy teachers, Optional<LocalDate> launch) {
        ZoneId zone = ZoneId.of("America/New_York");
        return new SignInSettings(
                unrostered, Entry.REFUSE, teachers, RoleChoice.HIGHEST, launch, zone);
    }

    private static Scene scene(Refusal refusal, int status, Play play) {
        return new Scene(refusal, status, play);
    }

    /** What somebody does. */
    private interface Play extends BiFunction<SignInWorld, Browser, Answer> {}

    /**
     * How somebody is not let in.
     *
     * @param refusal why
     * @param status of the answer
     * @param play what happens
     */
    record Scene(Refusal refusal, int status, Play play) {
        @Override
        public String toString() {
            return refusal.code();
        }
    }

    private void plays(Scene scene) {
        assertThat(scene.play().apply(world, browser)).isNotNull();
    }
}
