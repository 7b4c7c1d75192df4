package dev.rollcall.handlers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.signin.OwnForms.Purpose;
import dev.rollcall.roster.Role;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** Buttons work on our own pages alone (S-18). */
class FormsTest {

    private static final String SESSION = "__Host-rollcall-session";

    private final SignInWorld world = new SignInWorld();
    private final Browser browser = new Browser(world);

    @BeforeEach
    void signIn() {
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");
        browser.signIn();
    }

    @Test
    void signsOutAndForgetsEverything() {
        OpaqueToken secret = session();

        Answer out = browser.post("/sign-out", Browser.hidden(browser.get("/sign-out")));

        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body()).contains("You are signed out", "sign out there too");
        assertThat(out.cookies()).hasSize(2).allMatch(cookie -> cookie.contains("=; Max-Age=0;"));
        assertThat(world.sessions.find(secret.sha256())).isEmpty();
    }

    @Test
    void signsOutOfWhatOtherTabsHaveBegun() {
        browser.get("/sign-in/clever");
        browser.get("/sign-in/classlink");

        browser.post("/sign-out", Browser.hidden(browser.get("/sign-out")));

        assertThat(browser.cookies.now()).isEmpty();
    }

    @Test
    void asksAndAnswersWhereNobodyIsSignedIn() {
        Browser other = new Browser(world);

        assertThat(other.get("/sign-out").status()).isEqualTo(200);
        assertThat(other.post("/sign-out", "token=").cookies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/sign-out, SIGN_OUT, CONTINUE", "/sign-in/continue, CONTINUE, SIGN_OUT"})
    void takesTheTokenOfThatFormAlone(String path, Purpose own, Purpose other) {
        assertThat(send(path, other.token(session()), Map.of()).status()).isEqualTo(403);
        assertThat(send(path, "", Map.of()).status()).isEqualTo(403);
        assertThat(send(path, session().sha256(), Map.of()).status()).isEqualTo(403);
        assertThat(browser.cookies.now()).containsKey(SESSION);
        assertThat(send(path, own.token(session()), Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "sec-fetch-site, cross-site",
        "sec-fetch-site, same-site",
        "origin, https://evil.example",
        "origin, http://in.example",
        "origin, https://in.example:8443"
    })
    void refusesFormsOfOthers(String header, String value) {
        for (Purpose purpose : Purpose.values()) {
            String path = purpose == Purpose.SIGN_OUT ? "/sign-out" : "/sign-in/continue";
            Answer answer = send(path, purpose.token(session()), Map.of(header, value));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("Code: form-refused");
            assertThat(answer.cookies()).isEmpty();
        }
        assertThat(world.sessions.find(session().sha256())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://in.example", "null"})
    void takesFormsOfOurOwnPages(String origin) {
        // Our pages tell no referrer, so that browsers say "null".
        Map<String, String> headers = Map.of("origin", origin, "sec-fetch-site", "same-origin");

        assertThat(send("/sign-out", Purpose.SIGN_OUT.token(session()), headers).status())
                .isEqualTo(200);
    }

    @Test
    void continuesToPathsOfTheProductAlone() {
        String form = "token=" + Purpose.CONTINUE.token(session()) + "&return=//evil.example";

        Answer answer = browser.post("/sign-in/continue", form);

        assertThat(answer.body()).contains("return=%2F\"").doesNotContain("evil");
    }

    @Test
    void continuesForNobodyWhoIsNotSignedIn() {
        Answer answer = new Browser(world).post("/sign-in/continue", "token=x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Code: expired");
    }

    @Test
    void turnsAwayWhoMayNoLongerEnter() {
        String token = Purpose.CONTINUE.token(session());
        world.archive("p1");

        assertThat(send("/sign-in/continue", token, Map.of()).body()).contains("Code: expired");
    }

    private Answer send(String path, String token, Map<String, String> headers) {
        return browser.post(path, "token=" + token, headers);
    }

    private OpaqueToken session() {
        return OpaqueToken.parse(browser.cookies.get(SESSION)).orElseThrow();
    }
}
