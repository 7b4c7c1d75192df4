package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.function.Function;

class HttpDoorTest {

    private final CapturedLog log = new CapturedLog();

    @Test
    void dressesEveryAnswerInSecurityHeaders() {
        // S-19
        for (Answer answer :
                new Answer[] {serve(HttpDoorTest::fine), serve(HttpDoorTest::broken)}) {
            assertThat(answer.header("strict-transport-security")).startsWith("max-age=31536000");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("content-security-policy")).contains("frame-ancestors 'none'");
            assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
        }
    }

    @Test
    void tellsNothingOfAnException() {
        Answer answer = serve(HttpDoorTest::broken);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("broken");
        assertThat(answer.reply().toString()).doesNotContain("Ada");
        assertThat(log.lines()).noneMatch(line -> line.contains("Ada"));
    }

    @Test
    void logsWhereSomethingBroke() {
        serve(HttpDoorTest::broken);

        assertThat(log.lines())
                .filteredOn(line -> line.contains("\"level\":\"ERROR\""))
                .singleElement()
                .asString()
                .contains("HttpDoorTest", "IllegalStateException", "\"Broken\":1");
    }

    @Test
    void namesTheSameCorrelationIdInAnswerAndLog() {
        Answer answer = serve(HttpDoorTest::broken);

        assertThat(answer.json().path("correlationId").asText()).isEqualTo("JKJaXmPLvHcESHA=");
        assertThat(answer.header("x-correlation-id")).isEqualTo("JKJaXmPLvHcESHA=");
        assertThat(log.lines())
                .hasSize(3)
                .allMatch(line -> line.contains("\"correlation\":\"JKJaXmPLvHcESHA=\""));
    }

    @Test
    void countsAnEnvironmentByItsFirstEvent() {
        var door = new HttpDoor(log.open("test"), HttpDoorTest::fine);

        Answer.of(door, Events.http("GET", "/x", Map.of(), ""));
        Answer.of(door, Events.http("GET", "/x", Map.of(), ""));

        assertThat(log.lines()).filteredOn(line -> line.contains("\"ColdStarts\":1")).hasSize(1);
    }

    @Test
    void usesTheInvocationsIdWhenTheGatewayGivesNone() {
        ObjectNode event = Events.http("GET", "/", Map.of(), "");
        event.remove("requestContext");

        Answer answer = Answer.of(new HttpDoor(log.open("test"), HttpDoorTest::fine), event);

        assertThat(answer.header("x-correlation-id")).isEqualTo("aws-1");
    }

    @Test
    void answersProblemsInTheirOwnContentType() {
        Answer answer = serve(request -> HttpReply.problem(Problem.FIELD_VALUE, "$.mode"));

        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asText())
                .isEqualTo("urn:rollcall:problem:field-value");
        assertThat(answer.json().path("path").asText()).isEqualTo("$.mode");
    }

    @Test
    void handsOverBytesAsTheyCame() {
        Answer answer = serve(r -> HttpReply.ok(Json.object().put("length", r.body().length)), "ä");

        assertThat(answer.json().path("length").intValue()).isEqualTo(2);
    }

    @ParameterizedTest(name = "S-09 {0}")
    @ValueSource(strings = {"/?a=1&a=2", "/?a=1&%61=1", "/?a=%zz"})
    void refusesTargetsThatReadTwoWays(String target) {
        var door = new HttpDoor(log.open("test"), HttpDoorTest::fine);

        assertThat(Answer.of(door, Events.http("GET", target, Map.of(), "")).status())
                .isEqualTo(400);
    }

    private Answer serve(Function<HttpRequest, HttpReply> inside) {
        return serve(inside, "");
    }

    private Answer serve(Function<HttpRequest, HttpReply> inside, String body) {
        var door = new HttpDoor(log.open("test"), inside);
        return Answer.of(door, Events.http("GET", "/x", Map.of(), body));
    }

    private static HttpReply fine(HttpRequest request) {
        return HttpReply.ok(Json.object());
    }

    private static HttpReply broken(HttpRequest request) {
        throw new IllegalStateException("pupil Ada Lovelace");
    }
}
