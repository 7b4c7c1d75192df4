package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.signin.SignInHandler;
import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.function.FunctionSpec;
import dev.rollcall.local.function.InProcessEnvironment;
import dev.rollcall.local.function.LocalFunction;
import dev.rollcall.local.http.HttpApi;
import dev.rollcall.local.http.Route;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * S-22, F-39: people sign in while the sync is off, its tables are throttled and the portal's
 * roster API is down. The sign-in function runs alone, behind an API of its own.
 */
class SyncBrokenFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void leavesSignInAsItWas(String portal) throws Exception {
        var sandbox = new SandboxPortals(SandboxOptions.defaults().withStudents(60));
        try (var stack = new WholeStack(sandbox, Map.of());
                var browser = new WebBrowser();
                var api = HttpApi.listen(0)) {
            People people = new People(stack, portal, stack.rosteredDistricts(2));
            JsonNode pupil = people.with("student").getFirst();
            Map<String, String> variables = new HashMap<>(stack.variables("SignInFunction"));
            try (var tables =
                            new ThrottledTables(
                                    URI.create(
                                            variables.getOrDefault(
                                                    "AWS_ENDPOINT_URL_DYNAMODB", "")));
                    var function = alone(variables, tables, api)) {
                serve(api, function);
                sandbox.register(api.uri());
                stack.press(people.page(), "answer-errors?kind=503");

                Page page = people.open(browser, pupil, People.PORTAL_LAUNCH);

                // The product is another system; here only that the function hands over to it.
                assertThat(page.address()).isEqualTo(stack.uri().resolve("/product"));
                assertThat(page.html()).contains(People.name(pupil));
                assertThat(tables.throttled()).isZero();
            }
        }
    }

    private static LocalFunction alone(
            Map<String, String> variables, ThrottledTables tables, HttpApi api) {
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", tables.uri().toString());
        variables.put("PUBLIC_URL", api.uri().toString());
        FunctionSpec spec =
                new FunctionSpec(
                        "SignInFunction",
                        SignInHandler.class.getName(),
                        Duration.ofSeconds(29),
                        1_024,
                        variables);
        return new LocalFunction(
                spec,
                any -> new InProcessEnvironment(any, InstantSource.system()),
                () -> UUID.randomUUID().toString(),
                10);
    }

    private static void serve(HttpApi api, LocalFunction function) {
        api.serve(
                List.of(new Route("ANY", "/sign-in/{proxy+}", function)),
                Map.of(),
                () -> UUID.randomUUID().toString(),
                InstantSource.system());
    }
}
