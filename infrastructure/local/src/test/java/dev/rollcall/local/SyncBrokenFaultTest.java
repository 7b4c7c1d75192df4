package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/**
 * S-22, F-39: people sign in while the sync function is switched off, its tables are throttled and
 * the portal's roster API is down.
 */
class SyncBrokenFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void leavesSignInAsItWas(String portal) throws Exception {
        var tables = new ThrottledTables();
        try (var stack = stack(tables);
                var browser = new WebBrowser()) {
            People people = new People(stack, portal, stack.rosteredDistricts(2));
            JsonNode pupil = people.with("student").getFirst();
            stack.press(people.page(), "answer-errors?kind=503");
            String run = stack.ask(people.district(), "full").path("id").asText();
            stack.waiting(people.district(), run, "portal-unavailable");
            stack.disable("SyncFunction");
            tables.begin();

            Page product = people.open(browser, pupil, People.PORTAL_LAUNCH);

            assertThat(tables.throttled()).isZero();
            assertThat(product.html()).contains("Welcome, " + People.name(pupil), "holding");
            assertThat(browser.open(product.address()).html()).contains(People.name(pupil));
            assertThatThrownBy(() -> stack.ask(people.district(), "full"))
                    .hasMessageContaining("answered 5");
            assertThat(tables.throttled()).isPositive();
            tables.end();
        }
    }

    private static WholeStack stack(ThrottledTables tables) throws Exception {
        return new WholeStack(
                new SandboxPortals(SandboxOptions.defaults().withStudents(60)),
                Map.of(),
                Map.of(),
                Map.of("AWS_ENDPOINT_URL_DYNAMODB", tables));
    }
}
