package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.CleverTokensTest.code;
import static dev.rollcall.portals.clever.Fixture.connection;
import static dev.rollcall.portals.clever.Fixture.got;
import static dev.rollcall.portals.clever.Fixture.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.scripted.Doors;
import dev.rollcall.portals.scripted.RawPortal;
import dev.rollcall.portals.scripted.RawPortal.Death;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** F-07…F-13: whatever happens at the portal, it is never an empty page. */
class CleverOutageFaultTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void waitsAsLongAsAThrottlingPortalSays() {
        Reply throttled =
                Reply.status(429)
                        .with("X-RateLimit-Limit", "1200")
                        .with("X-RateLimit-Remaining", "0")
                        .with("X-RateLimit-Reset", Long.toString(Doors.NOW.getEpochSecond() + 42));

        assertThat(read(throttled))
                .isInstanceOfSatisfying(
                        Fetch.Throttled.class,
                        wait ->
                                assertThat(wait.retryAfter())
                                        .isBetween(Duration.ofSeconds(42), Duration.ofSeconds(47)));
    }

    @ParameterizedTest
    @CsvSource({
        "204, PORTAL_ANSWER_BROKEN",
        "206, PORTAL_ANSWER_BROKEN",
        "301, PORTAL_ANSWER_BROKEN",
        "302, PORTAL_ANSWER_BROKEN",
        "304, PORTAL_ANSWER_BROKEN",
        "400, PORTAL_REFUSED",
        "401, PORTAL_REFUSED",
        "403, PORTAL_REFUSED",
        "404, PORTAL_REFUSED",
        "410, PORTAL_REFUSED",
        "413, PAGE_TOO_LARGE",
        "500, PORTAL_UNAVAILABLE",
        "501, PORTAL_REFUSED",
        "502, PORTAL_UNAVAILABLE",
        "503, PORTAL_UNAVAILABLE",
        "504, PORTAL_UNAVAILABLE"
    })
    void namesEveryStatus(int status, ErrorCode code) {
        assertThat(code(read(Reply.status(status)))).isEqualTo(code);
    }

    @Test
    void takesAnHtmlPageForNothingWhateverItsStatus() {
        assertThat(code(read(Reply.html(200)))).isEqualTo(ErrorCode.PORTAL_ANSWER_BROKEN);
        assertThat(code(read(Reply.html(404)))).isEqualTo(ErrorCode.PORTAL_REFUSED);
        assertThat(code(read(Reply.html(503)))).isEqualTo(ErrorCode.PORTAL_UNAVAILABLE);
    }

    /** F-11. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "\"\"",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":\"\"}",
                "{\"resources\":[]}",
                "{\"error\":\"x\"}",
                "{\"message\":\"x\",\"links\":[]}",
                "<!DOCTYPE html>"
            })
    void takesNothingElseForAList(String body) {
        for (SourceCollection collection : fixture.collections()) {
            assertThat(fixture.read(collection, Reply.json(body))).isEqualTo(Fetches.broken());
        }
    }

    /** F-12: an empty list is an answer; what it means is for the run to judge. */
    @ParameterizedTest
    @EnumSource(
            value = SourceCollection.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ENROLLMENTS", "GUARDIANS"})
    void reportsAnEmptyListAsServed(SourceCollection collection) {
        Page page = got(fixture.read(collection, Reply.json(list())));

        assertThat(page.records()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void recoversWithinTheCallFromAShortTrouble() {
        assertThat(read(Reply.html(502), Reply.json(list()))).isInstanceOf(Fetch.Got.class);
    }

    /** F-10. */
    @Test
    void takesARealPageCutAnywhereForBroken() {
        byte[] page = Recorded.body("terms").getBytes(StandardCharsets.UTF_8);

        IntStream.range(0, page.length)
                .forEach(cut ->
                        assertThat(read(Reply.bytes(Arrays.copyOf(page, cut))))
                                .as("cut at %d", cut)
                                .isEqualTo(Fetches.broken()));
        assertThat(got(read(Reply.bytes(page))).records()).hasSize(5);
    }

    @Test
    void takesALargeRealPageCutAnywhereForBroken() {
        byte[] page = Recorded.body("users").getBytes(StandardCharsets.UTF_8);

        for (int cut = 0; cut < page.length; cut += 101) {
            byte[] part = Arrays.copyOf(page, cut);
            assertThatThrownBy(() -> Envelope.read(new ByteArrayInputStream(part), item -> {}))
                    .as("cut at %d", cut)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void takesARealPackedPageCutAnywhereForBroken() {
        byte[] page = Reply.json(Recorded.body("terms")).gzipped().body();

        IntStream.range(0, page.length)
                .forEach(cut ->
                        assertThat(
                                        read(
                                                Reply.bytes(Arrays.copyOf(page, cut))
                                                        .with("Content-Encoding", "gzip")))
                                .as("cut at %d", cut)
                                .isEqualTo(Fetches.broken()));
    }

    @Test
    void takesAPackedPageWithAWrongByteForBroken() {
        byte[] page = Reply.json(Recorded.body("users")).gzipped().body();
        for (int at : List.of(page.length / 4, page.length / 2, page.length - 6)) {
            byte[] wrong = page.clone();
            wrong[at] ^= 0x55;

            assertThat(code(read(Reply.bytes(wrong).with("Content-Encoding", "gzip"))))
                    .isEqualTo(ErrorCode.PORTAL_ANSWER_BROKEN);
        }
    }

    @Test
    void takesAPageBehindAWrongLengthForBrokenOrUnavailable() throws IOException {
        String page = list("{\"id\":\"t1\"}");
        assertThat(code(readRaw(page, page.length() + 10, Death.CLOSE)))
                .isEqualTo(ErrorCode.PORTAL_UNAVAILABLE);
        assertThat(code(readRaw(page, page.length() - 10, Death.CLOSE)))
                .isEqualTo(ErrorCode.PORTAL_ANSWER_BROKEN);
    }

    @ParameterizedTest
    @EnumSource(Death.class)
    void takesADeadConnectionForUnavailable(Death death) throws IOException {
        assertThat(code(readRaw("{\"data\":[", 500, death)))
                .isEqualTo(ErrorCode.PORTAL_UNAVAILABLE);
    }

    private Fetch<Page> read(Reply... replies) {
        return fixture.read(SourceCollection.TERMS, replies);
    }

    /** Reads from an API below HTTP, with tokens from the scripted portal. */
    private Fetch<Page> readRaw(String body, int length, Death death) throws IOException {
        String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + length
                        + "\r\n\r\n"
                        + body;
        try (RawPortal raw = RawPortal.answering(answer, death)) {
            CleverSettings settings =
                    new CleverSettings(fixture.portal.base(), raw.base(), "v3.0", "clever");
            return CleverPortal.of(
                            settings,
                            fixture.doors.patient(
                                    Duration.ofMillis(500), fixture.portal.base(), raw.base()),
                            fixture.secrets,
                            fixture.doors.clock())
                    .source()
                    .page(connection(), SourceCollection.TERMS, "");
        }
    }
}
