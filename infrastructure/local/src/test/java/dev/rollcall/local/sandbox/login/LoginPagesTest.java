package dev.rollcall.local.sandbox.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.sandbox.SandboxClient;
import dev.rollcall.local.sandbox.clever.CleverSandbox;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;

class LoginPagesTest {
    private final CleverSandbox sandbox =
            CleverSandbox.start(SandboxOptions.defaults().withStudents(60).withDistricts(2));
    private final SandboxClient client = new SandboxClient(sandbox.url());
    private final PersonsBrowser browser = new PersonsBrowser(sandbox.url());

    @AfterEach
    void stop() {
        browser.close();
        client.close();
        sandbox.close();
    }

    @Test
    void listsPeopleOfEveryRoleAsLinksThatSignThemIn() throws Exception {
        String page = browser.open("/login").body();

        assertThat(page)
                .contains(">Students</h2>", ">Teachers</h2>", ">Staff</h2>")
                .contains("role=teacher&amp;as=library", "as=unshared")
                .contains("Sandbox ISD 1", "Sandbox ISD 2")
                .doesNotContain("{{", "<script", "src=");
    }

    @Test
    void findsAPersonByIdAndSaysWhoIsSignedIn() throws Exception {
        String id = firstOn(browser.open("/login?district=" + second()).body());

        assertThat(browser.open("/login?district=%s&q=%s".formatted(second(), id)).body())
                .contains("<code>" + id + "</code>")
                .containsOnlyOnce("<code>");
        browser.signIn(id);
        assertThat(browser.open("/portal").body())
                .contains(id, "Sandbox ISD 2", "The app has not told this portal where it is yet");
    }

    @Test
    void saysSoWhereNobodyFits() throws Exception {
        assertThat(browser.open("/login?q=nobody-is-called-so").body()).contains("Nobody fits.");
    }

    @Test
    void showsEveryTileOnceTheAppIsKnown() throws Exception {
        client.press(
                "register?start=http://127.0.0.1:1/sign-in/clever&callback=http://127.0.0.1:1/back");
        browser.signIn(firstOn(browser.open("/login").body()));

        assertThat(browser.open("/portal").body())
                .contains("href=\"http://127.0.0.1:1/sign-in/clever\"", "href=\"/launch\"")
                .contains("/oauth/instant-login?client_id=", "href=\"/logout\"");
    }

    @Test
    void listsWhoLeftApart() throws Exception {
        client.press("leave?n=1");

        assertThat(browser.open("/login").body())
                .contains("Left, or not on the roster any more</h2>");
    }

    @Test
    void goesNowhereButThePortalAfterALogin() throws Exception {
        String id = firstOn(browser.open("/login").body());
        String elsewhere = "/login?person=%s&continue=//login.example.com/".formatted(id);

        assertThat(browser.sentOn(elsewhere)).isEqualTo(sandbox.url().resolve("/portal"));
    }

    @Test
    void hasAFormForEverySwitchAndLie() throws Exception {
        client.press("lie?name=iss-other");

        assertThat(browser.open("/").body())
                .contains("href=\"/login\"", "<option>nonce-reused</option>")
                .contains("value=\"id-token\"", "action=\"/sandbox/identity-errors\"")
                .contains("lies: <strong>the ID token names another issuer</strong>");
        assertThat(client.state().at("/identity/lie").asText()).isEqualTo("iss-other");

        client.press("lie?lie=none");
        assertThat(client.state().at("/identity/lie").asText()).isEqualTo("none");
    }

    @Test
    void turnsASwitchForOneDistrictAlone() throws Exception {
        client.press("switch?name=id-token&on=false&district=" + second());

        assertThat(sandbox.identity().switches().has(Switch.ID_TOKEN, second())).isFalse();
        assertThat(sandbox.identity().switches().has(Switch.ID_TOKEN)).isTrue();
        assertThat(client.ask("switch?name=advertise-pkce&district=" + second()).statusCode())
                .isEqualTo(400);

        client.press("reset-identity");
        assertThat(sandbox.identity().switches().has(Switch.ID_TOKEN, second())).isTrue();
    }

    @Test
    void refusesUnknownLiesAndSwitches() throws Exception {
        assertThat(client.ask("lie?name=white").statusCode()).isEqualTo(400);
        assertThat(client.ask("switch?name=numbers-as-strings").statusCode()).isEqualTo(400);
        assertThat(client.ask("register").statusCode()).isEqualTo(400);
        assertThat(browser.open(URI.create(sandbox.url() + "/login?person=nobody")).statusCode())
                .isEqualTo(404);
    }

    private String second() {
        return sandbox.districtIds().get(1);
    }

    private static String firstOn(String page) {
        return page.split("person=", 2)[1].split("&", 2)[0];
    }
}
