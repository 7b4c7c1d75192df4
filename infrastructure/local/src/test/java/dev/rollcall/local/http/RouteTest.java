package dev.rollcall.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.function.FunctionSpec;
import dev.rollcall.local.function.LocalFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class RouteTest {
    private final FunctionSpec spec =
            new FunctionSpec("F", "none", Duration.ofSeconds(1), 512, Map.of());
    private final LocalFunction function =
            new LocalFunction(
                    spec,
                    declared -> {
                        throw new AssertionError("no route is called here");
                    },
                    () -> "id",
                    1);

    @ParameterizedTest
    @CsvSource({
        "POST, /webhooks/{portal}, POST, /webhooks/clever, true",
        "POST, /webhooks/{portal}, GET, /webhooks/clever, false",
        "POST, /webhooks/{portal}, POST, /webhooks, false",
        "POST, /webhooks/{portal}, POST, /webhooks/, false",
        "POST, /webhooks/{portal}, POST, /webhooks/a/b, false",
        "ANY, /v1/{proxy+}, DELETE, /v1/a/b/c, true",
        "ANY, /v1/{proxy+}, GET, /v1, false",
        "ANY, /v1/{proxy+}, GET, /v1/, false",
        "POST, /oauth/token, POST, /oauth/token, true",
        "POST, /oauth/token, POST, /oauth/token/, false"
    })
    void matches(String method, String path, String askedMethod, String asked, boolean matches) {
        Route route = new Route(method, path, function);

        assertThat(route.match(askedMethod, asked).isPresent()).isEqualTo(matches);
    }

    @Test
    void namesThePartsOfThePath() {
        assertThat(new Route("GET", "/a/{x}/b/{y}", function).match("GET", "/a/1/b/2"))
                .hasValue(Map.of("x", "1", "y", "2"));
        assertThat(new Route("GET", "/v1/{proxy+}", function).match("GET", "/v1/a/b"))
                .hasValue(Map.of("proxy", "a/b"));
    }

    @Test
    void putsTheMoreExactRouteFirst() {
        List<String> sorted =
                Stream.of("ANY /a/{rest+}", "ANY /a/b", "GET /a/{x}", "GET /a/b")
                        .map(key -> new Route(key.substring(0, 3), key.substring(4), function))
                        .sorted(Comparator.comparingInt(Route::rank))
                        .map(Route::key)
                        .toList();

        assertThat(sorted).containsExactly("GET /a/b", "ANY /a/b", "GET /a/{x}", "ANY /a/{rest+}");
    }
}
