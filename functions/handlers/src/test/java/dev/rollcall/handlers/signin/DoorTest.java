package dev.rollcall.handlers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Scope;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.OpenApi;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.Device;
import dev.rollcall.signin.attempt.Attempt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;

/** What comes through the door, whatever it is: headers, cookies, methods, pollution. */
class DoorTest {

    private static final String SESSION = "__Host-rollcall-session";
    private static final String ATTEMPT = "__Host-rollcall-attempt-";

    private static final OpenApi FILE = new OpenApi();
    private static final String REDEEM = "POST /sign-in/redeem";

    private final SignInWorld world = new SignInWorld();
    private final Browser browser = new Browser(world);

    @BeforeEach
    void enroll() {
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");
    }

    @Test
    void dressesEveryAnswerInSecurityHeaders() {
        // S-19
        Answer[] answers = {
            browser.get("/sign-in/clever"),
            browser.signIn(),
            browser.get("/sign-in/clever/callback?code=x"),
            browser.get("/sign-in/clever/callback?code=x&state=y"),
            browser.get("/sign-out"),
            browser.post("/sign-out", ""),
            browser.get("/sign-in/nobody"),
            browser.get("/.well-known/jwks.json"),
            browser.post("/sign-in/redeem", "")
        };
        for (Answer answer : answers) {
            assertThat(answer.header("strict-transport-security")).startsWith("max-age=31536000");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("content-security-policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "script");
            assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
        }
    }

    @Test
    void setsCookiesThatNobodyElseCanReadOrSet() {
        // S-17
        Answer away = browser.get("/sign-in/clever");
        Answer in = browser.comeBack(away);
        Answer round = new Browser(world).get("/sign-in/clever/callback?code=x");

        for (Answer answer : new Answer[] {away, in, round}) {
            assertThat(answer.cookies())
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.startsWith("__Host-rollcall-"))
                    .allMatch(cookie -> cookie.endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax"))
                    .noneMatch(cookie -> cookie.contains("Domain"))
                    .noneMatch(cookie -> cookie.length() > 4_096);
        }
        assertThat(away.cookies()).singleElement().asString().contains("; Max-Age=600;");
        assertThat(round.cookies()).anyMatch(cookie -> cookie.contains("restart=1; Max-Age=60;"));
        assertThat(in.cookies())
                .anyMatch(cookie -> cookie.startsWith(SESSION) && !cookie.contains("Max-Age"))
                .anyMatch(cookie -> cookie.matches(ATTEMPT + "[0-9a-f]{16}=; Max-Age=0;.*"));
    }

    @Test
    void takesACookieThatComesTwiceForNone() {
        // S-16: whoever can set a second one must not choose which counts.
        Answer away = browser.get("/sign-in/clever");
        String name = browser.cookies.names(ATTEMPT).getFirst();
        String own = name + "=" + browser.cookies.get(name);
        var event =
                Events.http(
                        "GET",
                        "/sign-in/clever/callback?code=x&state=" + Browser.state(away),
                        Map.of(),
                        "");
        event.putArray("cookies").add(own).add(name + "=" + "A".repeat(43));

        world.send(event);

        assertThat(world.log.last().path("outcome").asText()).isEqualTo("cookies-blocked");
    }

    @Test
    void letsTwoTabsSignInOneAfterTheOther() {
        Answer first = browser.get("/sign-in/clever");
        Answer second = browser.get("/sign-in/clever");

        assertThat(browser.comeBack(first).header("location")).startsWith(SignInWorld.LAUNCH);
        assertThat(browser.comeBack(second).header("location")).startsWith(SignInWorld.LAUNCH);
        assertThat(browser.cookies.now()).containsOnlyKeys(SESSION);
    }

    /** Neither request brings what the other's answer sets. */
    @Test
    void letsTwoTabsSignInThatWereOpenedAtOnce() {
        Answer first = world.send(Events.http("GET", "/sign-in/clever", Map.of(), ""));
        Answer second = browser.get("/sign-in/clever");
        first.cookies().forEach(browser.cookies::keep);

        assertThat(browser.comeBack(second).header("location")).startsWith(SignInWorld.LAUNCH);
        assertThat(browser.comeBack(first).header("location")).startsWith(SignInWorld.LAUNCH);
    }

    @Test
    void givesUpTheOldestOfTooManyAttempts() {
        Answer oldest = browser.get("/sign-in/clever");
        Answer next = browser.get("/sign-in/clever");
        for (int tabs = 2; tabs <= Device.MOST_ATTEMPTS; tabs++) {
            browser.get("/sign-in/clever");
        }

        assertThat(browser.cookies.names(ATTEMPT)).hasSize(Device.MOST_ATTEMPTS);
        assertThat(browser.comeBack(oldest).status()).isEqualTo(403);
        assertThat(browser.comeBack(next).header("location")).startsWith(SignInWorld.LAUNCH);
    }

    @Test
    void tellsSomebodyWhoComesLateThatItTookTooLong() {
        Answer away = browser.get("/sign-in/clever");
        world.clock.advance(Attempt.LIFETIME);

        assertThat(browser.cookies.now()).isEmpty();
        assertThat(browser.comeBack(away).body()).contains("Code: expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "\"quoted\"", "A B", "../..", "Ä"})
    void takesACookieOfAnotherFormForNone(String value) {
        Answer away = browser.get("/sign-in/clever");
        browser.cookies.put(browser.cookies.names(ATTEMPT).getFirst(), value);

        assertThat(browser.comeBack(away).body()).contains("cookies-blocked");
    }

    @Test
    void neverTakesASessionThatABrowserBrings() {
        // S-16, fixation
        String planted = "A".repeat(43);
        browser.cookies.put(SESSION, planted);

        browser.signIn();

        assertThat(browser.cookies.get(SESSION)).isNotEqualTo(planted);
    }

    @ParameterizedTest(name = "S-09 {0}")
    @ValueSource(
            strings = {
                "code=a&code=b&state=s",
                "code=a&state=s&state=t",
                "code=a&%63ode=b",
                "code=%zz",
                "code=a&error=access_denied&state=s",
                "code=a&response_mode=fragment&state=s",
                "code=a&id_token=x&state=s",
                "access_token=x&state=s",
                "state=s",
                "code=a&state=unknown"
            })
    void refusesParametersThatReadTwoWays(String query) {
        Answer answer = browser.get("/sign-in/clever/callback?" + query);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Code: sign-in-refused");
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(world.clever.exchanged).isEmpty();
    }

    @ParameterizedTest(name = "S-09 {0}")
    @ValueSource(strings = {"code", "state", "error", "other"})
    void refusesParametersThatAreTooLong(String name) {
        Answer answer = browser.get("/sign-in/clever/callback?" + name + "=" + "x".repeat(2_049));

        assertThat(answer.body()).contains("Code: sign-in-refused");
    }

    @Test
    void refusesQueriesThatAreTooLong() {
        StringBuilder query = new StringBuilder("code=a&state=s");
        for (int i = 0; i < 5; i++) {
            query.append("&p").append(i).append('=').append("x".repeat(2_000));
        }

        assertThat(browser.get("/sign-in/clever/callback?" + query).status()).isEqualTo(403);
    }

    @Test
    void refusesAnAttemptOfAnotherPortal() {
        // S-06
        String state = Browser.state(browser.get("/sign-in/clever"));

        browser.get("/sign-in/classlink/callback?code=x&state=" + state);

        assertThat(world.log.last().path("reason").asText()).isEqualTo("other-portal");
        assertThat(world.classLink.exchanged).isEmpty();
    }

    @Test
    void readsNothingFromTheHost() {
        // S-05
        Map<String, String> headers =
                Map.of("host", "evil.example", "x-forwarded-host", "evil.example");

        Answer away = browser.send("GET", "/sign-in/clever", headers, "");
        String back = "/sign-in/clever/callback?code=h&state=" + Browser.state(away);
        Answer in = browser.send("GET", back, headers, "");

        assertThat(in.header("location")).startsWith("https://product.example/start?");
        assertThat(away.reply().toString()).doesNotContain("evil");
        assertThat(in.reply().toString()).doesNotContain("evil");
    }

    @ParameterizedTest(name = "S-15 {0}")
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%2Fevil.example",
                "/%5Cevil.example",
                "/%252Fevil.example",
                "javascript:alert(1)",
                "%09//evil.example",
                "/..//evil.example",
                "/lessons%0d%0aLocation:x",
                "lessons"
            })
    void returnsHomeRatherThanElsewhere(String path) {
        Answer away = browser.get("/sign-in/clever?return=" + path);

        Answer in = browser.comeBack(away);

        assertThat(Browser.query(in)).containsEntry("return", "/");
        assertThat(in.header("location")).startsWith(SignInWorld.LAUNCH);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, /sign-in/clever, GET",
        "POST, /sign-in/clever, GET",
        "HEAD, /sign-in/clever/callback, GET",
        "PUT, /sign-in/continue, 'GET, POST'",
        "POST, /sign-in/refused, GET",
        "PUT, /sign-out, 'GET, POST'"
    })
    void tellsPeopleWhichMethodIsMeant(String method, String path, String allowed) {
        Answer answer = browser.send(method, path, Map.of(), "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo(allowed);
        assertThat(answer.header("content-type")).startsWith("text/html");
    }

    @ParameterizedTest
    @CsvSource({"GET, /sign-in/redeem, POST", "POST, /.well-known/jwks.json, GET"})
    void tellsProgramsWhichMethodIsMeant(String method, String path, String allowed) {
        Answer answer = browser.send(method, path, Map.of(), "");

        assertThat(answer.code()).isEqualTo("method-not-allowed");
        assertThat(answer.header("allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/",
                "/sign-in/CLEVER",
                "/sign-in/clever/",
                "/sign-in/clever/callback/x",
                "/elsewhere/clever"
            })
    void hasNoOtherPages(String path) {
        Answer answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Code: not-found");
    }

    @Test
    void saysThatItIsBusyAndNotWhy() {
        world.clever.isBroken = true;

        Answer answer = browser.signIn();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("30");
        assertThat(answer.body()).contains("We are busy").doesNotContain("Exception", "Canary");
        assertThat(world.log.lines()).anyMatch(line -> line.contains("IllegalStateException"));
    }

    @Test
    void showsTheKeys() {
        Answer keys = browser.get("/.well-known/jwks.json");
        world.publicKeys = Optional.empty();
        Answer none = browser.get("/.well-known/jwks.json");

        assertThat(keys.status()).isEqualTo(200);
        assertThat(FILE.errors("GET /.well-known/jwks.json", keys)).isEmpty();
        assertThat(none.status()).isEqualTo(503);
        assertThat(none.code()).isEqualTo("signing-unavailable");
        assertThat(FILE.errors("GET /.well-known/jwks.json", none)).isEmpty();
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        Answer page = browser.post("/sign-out", "x=" + "y".repeat(65_536));
        Answer problem = browser.post("/sign-in/redeem", "x=" + "y".repeat(65_536));

        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("body-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"code\":\"x\"}', 400, code-refused",
        "application/x-www-form-urlencoded, code=x, 400, code-refused",
        "application/json, '{}', 422, field-missing",
        "application/json, '{\"code\":7}', 422, field-type",
        "application/json, '[]', 400, body-not-json",
        "application/json, '{\"code\":\"x\",\"code\":\"y\"}', 400, body-not-json",
        "application/x-www-form-urlencoded, code=x&code=y, 400, parameter-repeated",
        "application/x-www-form-urlencoded, '', 422, field-missing",
        "text/plain, code=x, 415, content-type-refused"
    })
    void redeemsNothingElse(String type, String body, int status, String code) {
        Answer answer = redeem(world.token(Scope.SIGN_IN_REDEEM), type, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(FILE.errors(REDEEM, answer)).isEmpty();
    }

    @Test
    void redeemsForThoseAloneWhoMay() {
        Answer nobody = redeem("", "application/json", "{}");
        Answer other = redeem(world.token(Scope.ROSTER_READ), "application/json", "{}");

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.code()).isEqualTo("scope-missing");
        assertThat(FILE.errors(REDEEM, nobody)).isEmpty();
        assertThat(FILE.errors(REDEEM, other)).isEmpty();
    }

    @Test
    void saysThatThereIsNoKeyToSignWith() {
        world.assertion = Optional.empty();
        String code = Browser.query(browser.signIn()).getOrDefault("code", "");

        Answer answer =
                redeem(
                        world.token(Scope.SIGN_IN_REDEEM),
                        "application/x-www-form-urlencoded",
                        "code=" + code);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("signing-unavailable");
        assertThat(FILE.errors(REDEEM, answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "signin.begin.json, 303, to-portal",
        "signin.callback-forged.json, 403, sign-in-refused",
        "signin.launch.json, 303, restart",
        "signin.continue.json, 400, expired",
        "signin.sign-out.json, 200, asked",
        "signin.redeem.json, 401, ''",
        "signin.keys.json, 200, ''"
    })
    void answersTheSampleEvents(String sample, int status, String outcome) {
        Answer answer = world.send(Events.read(sample));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(world.log.last().path("outcome").asText()).isEqualTo(outcome);
    }

    @Test
    void writesNoSecretIntoTheLog() {
        // S-24
        Answer away = browser.get("/sign-in/clever?return=/secret-place");
        Answer in = browser.comeBack(away);

        assertThat(String.join("", world.log.lines()))
                .doesNotContain(
                        Browser.state(away),
                        Browser.query(in).getOrDefault("code", ""),
                        browser.cookies.get(SESSION),
                        "secret-place",
                        "Canary");
    }

    private Answer redeem(String token, String type, String body) {
        Map<String, String> headers =
                Map.of("authorization", "Bearer " + token, "content-type", type);
        return browser.send("POST", "/sign-in/redeem", headers, body);
    }
}
