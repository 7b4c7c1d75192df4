package dev.rollcall.handlers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Scope;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.SignInSettings.Entry;
import dev.rollcall.district.SignInSettings.RoleChoice;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.OpenApi;
import dev.rollcall.handlers.SignInOptions.Unsolicited;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.SeatState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** From a portal's tile to the product, as a browser and the product's back end see it. */
class SignInFlowTest {

    private static final OpenApi FILE = new OpenApi();

    private final SignInWorld world = new SignInWorld();
    private final Browser browser = new Browser(world);

    @Test
    void sendsTheBrowserToItsPortal() {
        Answer answer = browser.get("/sign-in/clever?return=/lessons/7&district_id=d1");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).startsWith("https://portal.example/authorize?");
        assertThat(answer.body()).isEmpty();
        assertThat(world.clever.asked.getLast().districtKey()).contains("d1");
        assertThat(browser.cookies.now()).hasSize(1);
        assertThat(browser.cookies.names("__Host-rollcall-attempt-")).hasSize(1);
        assertThat(world.log.last().path("outcome").asText()).isEqualTo("to-portal");
        assertThat(world.log.last().path("remark").asText()).isEqualTo("district-named");
    }

    @Test
    void journalsNoDistrictThatNobodyVouchesFor() {
        // S-24
        browser.get("/sign-in/clever?district_id=Ada.Lovelace");

        assertThat(String.join("", world.log.lines())).doesNotContain("Ada", "Lovelace");
    }

    @Test
    void ignoresADistrictThatCannotBe() {
        browser.get("/sign-in/clever?district_id=d1%0d%0aLocation:x");

        assertThat(world.clever.asked.getLast().districtKey()).isEmpty();
        assertThat(world.log.last().has("remark")).isFalse();
    }

    @Test
    void handsOverToTheProductAtItsLaunchUrl() {
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");
        Answer away = browser.get("/sign-in/clever?return=/lessons/7");

        Answer in = browser.comeBack(away);

        assertThat(in.status()).isEqualTo(303);
        assertThat(in.body()).isEmpty();
        assertThat(in.header("location")).startsWith(SignInWorld.LAUNCH + "&code=");
        assertThat(Browser.query(in)).containsEntry("return", "/lessons/7");
        assertThat(browser.cookies.now()).containsOnlyKeys("__Host-rollcall-session");
        assertThat(world.log.last().path("outcome").asText()).isEqualTo("signed-in");
    }

    @Test
    void tellsTheProductWhoHasCome() {
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");

        Answer told = redeem(Browser.query(browser.signIn()).getOrDefault("code", ""));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("assertion").asText()).isEqualTo("header.claims.signature");
        assertThat(told.json().at("/claims/district").asText()).isEqualTo("clever:d1");
        assertThat(told.json().at("/claims/personId").asText()).isEqualTo("p1");
        assertThat(told.json().at("/claims/role").asText()).isEqualTo("student");
        assertThat(told.json().at("/claims/classes/0/id").asText()).isEqualTo("c1");
        assertThat(told.json().at("/claims/name/given").asText()).isEqualTo("Ada");
        assertThat(told.json().at("/claims/onRoster").booleanValue()).isTrue();
        assertThat(told.json().at("/claims/seat").isNull()).isTrue();
    }

    @Test
    void tellsOfSomebodyWhoIsOnNoRosterWhatThePortalTold() {
        world.isAtTheDevice("p9");

        Answer told = redeem(Browser.query(browser.signIn()).getOrDefault("code", ""));

        assertThat(told.json().at("/claims/personId").isNull()).isTrue();
        assertThat(told.json().at("/claims/toldRole").asText()).isEqualTo("student");
        assertThat(told.json().at("/claims/roles")).isEmpty();
        assertThat(world.log.lines())
                .anyMatch(line -> line.contains("\"remark\":\"not-on-roster\""));
    }

    @Test
    void sendsALaunchWithoutStateRoundOnceAMinute() {
        // S-08: the code is never exchanged, and nothing of the launch is taken along.
        Answer first = browser.get("/sign-in/clever/callback?code=foreign&return=/evil");
        Answer second = browser.follow(browser.get("/sign-in/clever/callback?code=foreign"));

        assertThat(first.status()).isEqualTo(303);
        assertThat(browser.cookies.now()).containsEntry("__Host-rollcall-restart", "1");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("open-from-portal");
        assertThat(world.clever.exchanged).isEmpty();
    }

    @Test
    void journalsWhatALaunchFromThePortalCameTo() {
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");
        Answer round = browser.get("/sign-in/clever/callback?code=unasked&loginas_by_admin=true");
        String restarted = world.log.last().path("remark").asText();
        browser.comeBack(round);

        assertThat(restarted).isEqualTo("portal-launch");
        assertThat(world.log.last().path("outcome").asText()).isEqualTo("signed-in");
        assertThat(world.log.last().path("remark").asText()).isEqualTo("admin-acts,portal-launch");
    }

    @Test
    void answersALaunchWithAPageWhereThatIsTheSetting() {
        SignInWorld paged = new SignInWorld(Unsolicited.PAGE);
        Browser other = new Browser(paged);

        Answer answer = other.get("/sign-in/clever/callback?code=foreign");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("location")).isEmpty();
        assertThat(answer.body())
                .contains(
                        "<meta http-equiv=\"refresh\" content=\"0;"
                                + " url=https://portal.example/authorize?state=",
                        "<a class=\"button\" href=\"https://portal.example/authorize?state=");
        assertThat(other.cookies.now()).hasSize(2).containsKey("__Host-rollcall-restart");
        assertThat(other.cookies.names("__Host-rollcall-attempt-")).hasSize(1);
    }

    @Test
    void tellsOfAGraceAndGoesOn() {
        world.enroll("p1", Role.STUDENT);
        world.seat("p1", SeatState.GRACE, Optional.of(Duration.ofDays(5)));
        world.isAtTheDevice("p1");

        Answer notice = browser.signIn();
        Answer on = browser.post("/sign-in/continue", Browser.hidden(notice));

        assertThat(notice.status()).isEqualTo(200);
        assertThat(notice.body()).containsPattern("[0-9]{2}/[0-9]{2}/20[0-9]{2}");
        assertThat(notice.body()).doesNotContain("Ada", "p1");
        assertThat(world.log.lines()).anyMatch(line -> line.contains("\"notice\":\"grace\""));
        assertThat(on.status()).isEqualTo(200);
        assertThat(on.body()).contains("url=https://product.example/start?from=rollcall&amp;code=");
        assertThat(on.cookies()).noneMatch(cookie -> cookie.contains("session"));
    }

    @Test
    void letsSomebodyWithTwoRolesChoose() {
        world.connect(SignInFlowTest::asking);
        world.enroll("p1", Role.TEACHER, Role.STUDENT);
        world.isAtTheDevice("p1");

        Answer choice = browser.signIn();
        Answer again = browser.post("/sign-in/continue", Browser.hidden(choice));
        Answer on = browser.post("/sign-in/continue", Browser.hidden(again) + "role=student");

        assertThat(choice.body()).contains("I am a teacher", "I am a student");
        assertThat(again.body()).contains("I am a teacher");
        assertThat(again.cookies()).noneMatch(cookie -> cookie.contains("session"));
        String code = on.body().replaceAll("(?s).*code=([A-Za-z0-9_-]+).*", "$1");
        assertThat(redeem(code).json().at("/claims/role").asText()).isEqualTo("student");
    }

    /** The role that was chosen has days left of its own. */
    @Test
    void tellsAStudentOfAGraceAfterTheRoleIsChosen() {
        world.connect(SignInFlowTest::asking);
        world.enroll("p1", Role.TEACHER, Role.STUDENT);
        world.seat("p1", SeatState.GRACE, Optional.of(Duration.ofDays(5)));
        world.isAtTheDevice("p1");

        Answer choice = browser.signIn();
        Answer notice = browser.post("/sign-in/continue", Browser.hidden(choice) + "role=student");
        Answer reloaded = browser.get("/sign-in/continue");
        Answer on = browser.post("/sign-in/continue", Browser.hidden(notice));

        assertThat(notice.body()).contains("Code: grace");
        assertThat(reloaded.body()).contains("Code: grace");
        assertThat(on.body()).contains("url=https://product.example/start");
    }

    @Test
    void showsANoticeAtACleanAddressThatMayBeReloaded() {
        // S-19
        world.enroll("p1", Role.STUDENT);
        world.seat("p1", SeatState.GRACE, Optional.of(Duration.ofDays(5)));
        world.isAtTheDevice("p1");
        Answer away = browser.get("/sign-in/clever?return=/lessons/7");
        String back = "/sign-in/clever/callback?code=x&state=" + Browser.state(away);

        Answer moved = browser.get(back);

        assertThat(moved.header("location"))
                .isEqualTo("https://in.example/sign-in/continue?return=%2Flessons%2F7");
        assertThat(browser.follow(moved).body()).contains("value=\"/lessons/7\"");
        assertThat(browser.follow(moved).body()).isEqualTo(browser.follow(moved).body());
    }

    @Test
    void goesOnFromTheCleanAddressWhereNothingIsLeftToTell() {
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");
        browser.signIn();

        Answer on = browser.get("/sign-in/continue?return=/lessons/7");

        assertThat(on.header("location")).startsWith(SignInWorld.LAUNCH);
        assertThat(Browser.query(on)).containsEntry("return", "/lessons/7");
        assertThat(new Browser(world).get("/sign-in/continue").body()).contains("Code: expired");
    }

    @Test
    void givesEachPersonOnADeviceASessionOfTheirOwn() {
        // S-16: A then B on one device, and A's session is gone.
        world.enroll("a", Role.STUDENT);
        world.enroll("b", Role.STUDENT);
        world.isAtTheDevice("a");
        String codeOfA = Browser.query(browser.signIn()).getOrDefault("code", "");
        String sessionOfA = browser.cookies.get("__Host-rollcall-session");
        world.isAtTheDevice("b");

        Answer in = browser.signIn();

        assertThat(browser.cookies.get("__Host-rollcall-session")).isNotEqualTo(sessionOfA);
        assertThat(redeem(codeOfA).status()).isEqualTo(400);
        assertThat(redeem(Browser.query(in).getOrDefault("code", "")).status()).isEqualTo(200);
    }

    @Test
    void takesACodeOnce() {
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");
        String code = Browser.query(browser.signIn()).getOrDefault("code", "");

        assertThat(redeem(code).status()).isEqualTo(200);
        assertThat(redeem(code).code()).isEqualTo("code-refused");
    }

    private Answer redeem(String code) {
        String token = world.token(Scope.SIGN_IN_REDEEM);
        Map<String, String> headers =
                Map.of("authorization", "Bearer " + token, "content-type", "application/json");
        Answer answer =
                new Browser(world)
                        .send("POST", "/sign-in/redeem", headers, "{\"code\":\"" + code + "\"}");
        assertThat(FILE.errors("POST /sign-in/redeem", answer)).isEmpty();
        return answer;
    }

    private static SignInSettings asking(SignInSettings standard) {
        return new SignInSettings(
                Entry.ADMIT,
                Entry.REFUSE,
                TeacherPolicy.EVERY,
                RoleChoice.ASK,
                Optional.empty(),
                ZoneId.of("America/New_York"));
    }
}
