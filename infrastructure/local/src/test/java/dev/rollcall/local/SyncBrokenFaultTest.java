package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Map;

/**
 * S-22, F-39: people sign in while the sync is off, its tables are throttled and the portal's
 * roster API is down.
 */
class SyncBrokenFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void leavesSignInAsItWas(String portal) throws Exception {
        var sandbox = new SandboxPortals(SandboxOptions.defaults().withStudents(60));
        try (var stack = new WholeStack(sandbox, Map.of());
                var tables = new ThrottledTables(tables(stack));
                var browser = new WebBrowser()) {
            People people = new People(stack, portal, stack.rosteredDistricts(2));
            JsonNode pupil = people.with("student").getFirst();
            var throttled = Map.of("AWS_ENDPOINT_URL_DYNAMODB", tables.uri().toString());
            try (var signIn = new LoneSignIn(stack, sandbox, throttled)) {
                stack.press(people.page(), "answer-errors?kind=503");

                Page page = people.open(browser, pupil, People.PORTAL_LAUNCH);

                assertThat(browser.addresses())
                        .anyMatch(each -> each.getAuthority().equals(signIn.uri().getAuthority()));
                assertThat(page.html()).contains("Welcome, " + People.name(pupil));
                assertThat(tables.throttled()).isZero();
            }
        }
    }

    private static URI tables(WholeStack stack) {
        return URI.create(
                stack.variables("SignInFunction").getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", ""));
    }
}
