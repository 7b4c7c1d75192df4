package dev.rollcall.portals.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.scripted.Doors;
import dev.rollcall.portals.scripted.RawPortal;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class BoundedHttpTest {

    private final ScriptedPortal portal = ScriptedPortal.open();
    private final Doors doors = new Doors();
    private final BoundedHttp http = doors.to(portal.base());

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void answersWhatThePortalServes() throws IOException {
        portal.on("/x", Reply.json("{\"data\":[]}"));

        HttpAnswer answer = get("/x?y=1");

        assertThat(answer.meaning()).isEqualTo(Meaning.ANSWER);
        assertThat(answer.body().open().readAllBytes()).asString().isEqualTo("{\"data\":[]}");
        assertThat(portal.asked())
                .containsExactly(new ScriptedPortal.Asked("/x?y=1", "Bearer token"));
    }

    @Test
    void unpacksAPackedBody() throws IOException {
        portal.on("/x", Reply.json("{\"a\":\"é\"}").gzipped());

        assertThat(get("/x").body().open().readAllBytes())
                .isEqualTo("{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void triesAServerInTroubleOnceMore(int status) {
        portal.on("/x", Reply.html(status), Reply.json("{}"));

        assertThat(get("/x").meaning()).isEqualTo(Meaning.ANSWER);
        assertThat(doors.counted()).isEqualTo(2);
        assertThat(doors.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isLessThan(Duration.ofSeconds(2)));
    }

    @Test
    void givesUpAfterTheOneRetry() {
        portal.on("/x", Reply.html(503));

        assertThat(get("/x").meaning()).isEqualTo(Meaning.UNAVAILABLE);
        assertThat(portal.asked("/x")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 400, 401, 403, 404, 413, 429, 501})
    void repeatsNothingThatRepeatingDoesNotHelp(int status) {
        portal.on("/x", Reply.status(status));

        assertThat(get("/x").meaning()).isNotEqualTo(Meaning.ANSWER);
        assertThat(doors.counted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void triesOnceWhereSomebodyWaits(int status) {
        portal.on("/x", Reply.html(status));

        http.ask(query(portal.base().resolve("/x")).retrying(HttpQuery.Retry.NEVER));

        assertThat(doors.counted()).isEqualTo(1);
        assertThat(doors.pauses()).isEmpty();
    }

    @Test
    void sendsNoAuthorizationWhereThereIsNone() {
        portal.on("/x", Reply.json("{}"));

        http.ask(new HttpQuery(portal.base().resolve("/x"), "", BodyLimit.SMALL));

        assertThat(portal.asked()).containsExactly(new ScriptedPortal.Asked("/x", ""));
    }

    @Test
    void waitsNoLongerThanItIsTold() throws IOException {
        try (RawPortal silent = RawPortal.answering("", RawPortal.Death.SILENCE)) {
            BoundedHttp hasty = doors.to(silent.base()).within(Duration.ofMillis(200));
            HttpQuery query = query(silent.base().resolve("/x")).retrying(HttpQuery.Retry.NEVER);
            long before = System.nanoTime();

            assertThat(hasty.ask(query).meaning()).isEqualTo(Meaning.OVERLOADED);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void followsNoRedirect() {
        portal.on("/x", Reply.status(302).with("Location", portal.base() + "/y"))
                .on("/y", Reply.json("{}"));

        assertThat(get("/x").meaning()).isEqualTo(Meaning.BROKEN);
        assertThat(portal.asked("/y")).isZero();
    }

    @Test
    void neverContactsAForeignServer() {
        try (ScriptedPortal other = ScriptedPortal.open()) {
            HttpAnswer answer = http.ask(query(other.base().resolve("/x")));

            assertThat(answer.meaning()).isEqualTo(Meaning.FOREIGN);
            assertThat(other.asked()).isEmpty();
            assertThat(doors.counted()).isZero();
        }
    }

    @Test
    void readsABodyAtItsLimitAndHangsUpAboveIt() throws IOException {
        portal.on("/at", Reply.json("{" + " ".repeat(998) + "}"))
                .on("/over", Reply.json("{" + " ".repeat(999) + "}"));

        assertThat(get("/at").body().open().readAllBytes()).hasSize(1_000);
        assertThat(get("/over").meaning()).isEqualTo(Meaning.TOO_LARGE);
    }

    @Test
    void unpacksNoMoreThanTheLimit() throws IOException {
        portal.on("/at", Reply.json("{" + " ".repeat(998) + "}").gzipped())
                .on("/bomb", Reply.json("{" + " ".repeat(500_000) + "}").gzipped());

        assertThat(get("/at").body().open().readAllBytes()).hasSize(1_000);
        assertThat(Fetches.read(get("/bomb"), in -> in.readAllBytes().length))
                .isEqualTo(Fetches.tooLarge());
    }

    @Test
    void refusesABodyPackedInAnUnknownWay() {
        portal.on("/x", Reply.json("{}").with("Content-Encoding", "br"));

        assertThat(get("/x").meaning()).isEqualTo(Meaning.BROKEN);
    }

    @Test
    void refusesABodyThatOnlyClaimsToBePacked() {
        portal.on("/x", Reply.json("{}").with("Content-Encoding", "gzip"));

        assertThat(get("/x").meaning()).isEqualTo(Meaning.BROKEN);
    }

    @Test
    void saysHowLongAThrottledCallerWaits() {
        portal.on("/x", Reply.status(429).with("Retry-After", "30"));

        assertThat(get("/x").delay()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(33));
    }

    @Test
    void printsNoSecretAndNoBody() {
        portal.on("/x", Reply.json("{\"name\":\"canary\"}"));

        HttpQuery query = query(portal.base().resolve("/x?starting_after=canary"));

        assertThat(query.toString()).doesNotContain("token", "canary");
        assertThat(http.ask(query).toString()).doesNotContain("canary");
        assertThat(http.ask(query).body().toString()).doesNotContain("canary");
    }

    @Test
    void keepsAnInterruptAndDoesNotRetry() {
        portal.on("/x", Reply.html(503));
        Thread.currentThread().interrupt();

        assertThat(get("/x").meaning()).isEqualTo(Meaning.UNAVAILABLE);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(doors.pauses()).isEmpty();
    }

    private HttpAnswer get(String path) {
        return http.ask(query(portal.base().resolve(path)));
    }

    private static HttpQuery query(URI address) {
        return new HttpQuery(address, "Bearer token", new BodyLimit(1_000));
    }
}
