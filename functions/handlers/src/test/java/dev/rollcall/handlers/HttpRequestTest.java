package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class HttpRequestTest {

    @Test
    void takesThePathAsTheGatewayDecodedIt() {
        assertThat(parse("/v1/districts/clever%3Ad1/a+b/50%25/%252F", Map.of()).path())
                .containsExactly("v1", "districts", "clever:d1", "a+b", "50%", "%2F");
    }

    @Test
    void decodesParametersOfTheRawQuery() {
        assertThat(parse("/?a=1%2C2&b=x+y&c", Map.of()).query())
                .isEqualTo(Map.of("a", "1,2", "b", "x y", "c", ""));
    }

    @Test
    void findsHeadersWhateverTheirCase() {
        assertThat(parse("/", Map.of("Webhook-Id", "a")).header("webhook-id")).isEqualTo("a");
        assertThat(parse("/", Map.of()).header("webhook-id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "Application/JSON; charset=UTF-8, true",
        "application/json;charset=utf-16, false",
        "application/json-patch+json, false",
        "text/plain, false",
        "'application/json,application/json', false",
        "'', false"
    })
    void takesContentTypesWhole(String given, boolean expected) {
        assertThat(parse("/", Map.of("content-type", given)).hasContentType("application/json"))
                .isEqualTo(expected);
    }

    @Test
    void readsABodyThatIsNotInBase64() {
        var event = Events.http("POST", "/", Map.of(), "");
        event.put("body", "{\"ä\":1}").put("isBase64Encoded", false);

        assertThat(HttpRequest.parse(event).body()).hasSize(8);
    }

    private static HttpRequest parse(String target, Map<String, String> headers) {
        return HttpRequest.parse(Events.http("GET", target, headers, ""));
    }
}
