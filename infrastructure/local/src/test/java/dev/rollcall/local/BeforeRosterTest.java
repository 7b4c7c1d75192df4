package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.Sha256;
import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** P20, product.md §4.13: somebody signs in before their district's first roster has come. */
class BeforeRosterTest {
    private static final Map<String, String> NO_ROSTER_YET =
            Map.of("CLEVER_FIRST_ROSTER", "request", "CLASSLINK_FIRST_ROSTER", "request");

    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void isBoundToTheRosterByItsFirstRunWithoutSigningInAgain(String portal) throws Exception {
        var sandbox = new SandboxPortals(SandboxOptions.defaults().withStudents(60));
        try (var stack = new WholeStack(sandbox, NO_ROSTER_YET);
                var browser = new WebBrowser()) {
            People people = new People(stack, portal, stack.districts(2));
            Page tiles = people.signIn(browser, people.firstAtTheLogin(browser));
            Page product = browser.click(tiles, People.TILE);
            assertThat(product.html()).contains("Welcome");
            JsonNode stub = stack.session(sid(stack, browser));
            assertThat(stub.path("onRoster").asBoolean(true)).isFalse();
            assertThat(stub.path("classes")).isEmpty();

            stack.run(people.district(), "full");

            JsonNode bound = stack.session(sid(stack, browser));
            assertThat(bound.path("onRoster").asBoolean()).isTrue();
            assertThat(bound.path("classes")).isNotEmpty();
            assertThat(bound.at("/seat/state").asText()).isEqualTo("holding");
        }
    }

    private static String sid(WholeStack stack, WebBrowser browser) {
        String cookie =
                browser.cookies().value(stack.uri(), "__Host-rollcall-session").orElseThrow();
        return Sha256.of(cookie).asString();
    }
}
