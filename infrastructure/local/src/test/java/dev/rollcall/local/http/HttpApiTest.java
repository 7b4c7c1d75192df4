package dev.rollcall.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.local.function.FunctionSpec;
import dev.rollcall.local.function.InProcessEnvironment;
import dev.rollcall.local.function.LocalFunction;
import dev.rollcall.local.probe.EchoHandler;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

class HttpApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-22T09:08:07Z"));

    private final LocalFunction function =
            new LocalFunction(
                    new FunctionSpec(
                            "Probe",
                            EchoHandler.class.getName(),
                            Duration.ofSeconds(5),
                            512,
                            Map.of()),
                    spec -> new InProcessEnvironment(spec, CLOCK),
                    () -> "call",
                    2);
    private final HttpApi api = HttpApi.listen(0);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void serve() {
        api.serve(
                List.of(
                        new Route("ANY", "/things/{id}", function),
                        new Route("GET", "/all/{proxy+}", function)),
                Map.of("/", exchange -> exchange.sendResponseHeaders(204, -1)),
                () -> "request-7",
                CLOCK);
    }

    @AfterEach
    void close() {
        http.close();
        api.close();
        function.close();
    }

    @Test
    void writesTheRequestAsAPayloadTwoEvent() throws Exception {
        JsonNode event =
                event(
                        request("/things/a%20b?x=1&x=2&y=%C3%A9&z")
                                .header("X-Twice", "one")
                                .header("X-Twice", "two")
                                .header("Cookie", "a=1; b=2")
                                .header("Content-Type", "application/json; charset=utf-8")
                                .PUT(BodyPublishers.ofString("{\"é\":1}")));

        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("ANY /things/{id}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/things/a b");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&x=2&y=%C3%A9&z");
        assertThat(event.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
        assertThat(event.at("/queryStringParameters/y").asText()).isEqualTo("é");
        assertThat(event.at("/pathParameters/id").asText()).isEqualTo("a b");
        assertThat(event.at("/headers/x-twice").asText()).isEqualTo("one,two");
        assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.path("body").asText()).isEqualTo("{\"é\":1}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void tellsTheFunctionAboutTheCall() throws Exception {
        JsonNode context = event(request("/all/of/it").GET()).path("requestContext");

        assertThat(context.at("/http/method").asText()).isEqualTo("GET");
        assertThat(context.at("/http/path").asText()).isEqualTo("/all/of/it");
        assertThat(context.at("/http/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(context.path("requestId").asText()).isEqualTo("request-7");
        assertThat(context.path("stage").asText()).isEqualTo("$default");
        assertThat(context.path("time").asText()).isEqualTo("22/Nov/2026:09:08:07 +0000");
        assertThat(context.path("timeEpoch").asLong()).isEqualTo(CLOCK.millis());
    }

    @Test
    void sendsNoBodyWhereThereIsNone() throws Exception {
        JsonNode event = event(request("/all/x").GET());

        assertThat(event.has("body")).isFalse();
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded",
        "application/octet-stream",
        "application/problem+json"
    })
    void encodesABodyThatIsNotText(String type) throws Exception {
        JsonNode event =
                event(
                        request("/things/1")
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString("a=b")));

        assertThat(event.path("body").asText()).isEqualTo("YT1i");
        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void passesTheAnswerOn() throws Exception {
        HttpResponse<String> answer = send(request("/things/1").GET());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("X-Probe")).hasValue("yes");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void hidesAFunctionsFailure() throws Exception {
        HttpResponse<String> answer = send(request("/things/throw-up").GET());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        assertThat(send(request("/nothing").GET()).statusCode()).isEqualTo(404);
        assertThat(send(request("/").GET()).statusCode()).isEqualTo(204);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api.uri() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode event(HttpRequest.Builder request) throws Exception {
        return JSON.readTree(send(request).body()).path("event");
    }
}
