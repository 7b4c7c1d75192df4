package dev.rollcall.local.sandbox.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

/** What stands before the data: credentials, tokens, rate limits, headers. */
class DoorTest {
    private static final Instant NOON = Instant.parse("2026-10-05T12:00:15Z");
    private final CleverSandbox sandbox =
            CleverSandbox.start(
                    SandboxOptions.defaults()
                            .withStudents(60)
                            .withDistricts(2)
                            .withRequestsPerMinute(5)
                            .withClock(() -> NOON));
    private final PortalClient client = new PortalClient(sandbox);

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    @Test
    void listsATokenForEveryConnectedDistrict() throws Exception {
        JsonNode tokens = client.tokens();

        assertThat(tokens.findValuesAsText("type")).containsOnly("district");
        assertThat(PortalClient.values(tokens).map(each -> each.at("/owner/id").asText()))
                .containsExactlyElementsOf(sandbox.districtIds());
        assertThat(tokens.findValuesAsText("access_token"))
                .allMatch(token -> token.matches("[0-9a-f]{40}"));
    }

    @Test
    void listsTheTokenOfOneDistrict() throws Exception {
        String second = sandbox.districtIds().getLast();

        String body = client.askTokens(sandbox.clientSecret(), "&district=" + second).body();

        assertThat(body).contains(second).doesNotContain(sandbox.districtIds().getFirst());
    }

    @Test
    void refusesAWrongClientSecret() throws Exception {
        assertThat(client.askTokens("wrong", "").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAWrongToken() throws Exception {
        assertThat(client.get("/v3.0/users", "wrong").statusCode()).isEqualTo(401);
        assertThat(client.send(client.to("/v3.0/users")).statusCode()).isEqualTo(401);
    }

    @Test
    void showsEachTokenItsOwnDistrictOnly() throws Exception {
        String token = client.tokens().get(1).get("access_token").asText();
        String first = sandbox.districtIds().getFirst();

        assertThat(client.get("/v3.0/districts", token).body())
                .contains(sandbox.districtIds().getLast())
                .doesNotContain(first);
        assertThat(client.get("/v3.0/districts/" + first, token).statusCode()).isEqualTo(404);
    }

    @Test
    void answersUnknownRoutesInHtmlAndUnknownRecordsInJson() throws Exception {
        HttpResponse<String> route = client.get("/v3.0/nothing");
        HttpResponse<String> gone = client.get("/v3.0/users/65a000000000000000000501");

        assertThat(route.statusCode()).isEqualTo(404);
        assertThat(route.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).startsWith("{\"message\"");
    }

    @Test
    void tellsTheRateLimitAndThenAnswersNothing() throws Exception {
        HttpResponse<String> first = client.get("/v3.0/terms");
        for (int i = 1; i < 5; i++) {
            assertThat(client.get("/v3.0/terms").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> sixth = client.get("/v3.0/terms");

        assertThat(first.headers().firstValue("X-RateLimit-Remaining")).hasValue("4");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).isEmpty();
        assertThat(sixth.headers().firstValue("X-RateLimit-Bucket")).hasValue("bearer");
        assertThat(sixth.headers().firstValue("X-RateLimit-Limit")).hasValue("5");
        assertThat(sixth.headers().firstValue("X-RateLimit-Reset"))
                .hasValue(String.valueOf(NOON.plusSeconds(45).getEpochSecond()));
    }

    @Test
    void carriesTheHeadersOfTheRealThing() throws Exception {
        HttpResponse<String> reply = client.get("/v3.0/schools");

        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(reply.headers().firstValue("ETag")).isPresent();
        assertThat(reply.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void compressesWhenAsked() throws Exception {
        String path = "/v3.0/users?limit=50";
        String plain = client.get(path).body();
        HttpResponse<byte[]> zipped =
                client.bytes(
                        client.to(path)
                                .header("Authorization", "Bearer " + client.token())
                                .header("Accept-Encoding", "gzip"));

        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.body()).hasSizeLessThan(plain.length() / 2);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
    }

    @Test
    void hasNoDataKeyWhereThereAreNoResources() throws Exception {
        assertThat(client.get("/v3.0/resources").body()).isEqualTo("{\"resources\":[]}");
    }
}
