package dev.rollcall.portals.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.scripted.Doors;
import dev.rollcall.portals.scripted.RawPortal;
import dev.rollcall.portals.scripted.RawPortal.Death;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

/** F-09: every way a connection can die is "unavailable", and never a shorter body. */
class ConnectionFaultTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final Doors doors = new Doors();

    @ParameterizedTest(name = "{0}, then {2}")
    @CsvSource({
        "an empty reply, '', CLOSE",
        "an empty reply, '', RESET",
        "no reply, '', SILENCE",
        "half a status line, 'HTTP/1.', CLOSE",
        "half a head, '#', CLOSE",
        "a short body, '#Content-Length: 50~~{\"data\":[', CLOSE",
        "a short body, '#Content-Length: 50~~{\"data\":[', RESET",
        "a body that stops, '#Content-Length: 50~~{\"data\":[', SILENCE",
        "a head that stops, '#Content-Le', SILENCE",
        "a malformed chunk, '#Transfer-Encoding: chunked~~zz~{}~', CLOSE",
        "a missing last chunk, '#Transfer-Encoding: chunked~~2~{}~', CLOSE",
        "a missing last chunk, '#Transfer-Encoding: chunked~~2~{}~', SILENCE",
        "a nonsense length, '#Content-Length: -7~~{}', CLOSE"
    })
    void isUnavailable(String what, String script, Death death) throws IOException {
        String answer = script.replace("#", HEAD).replace("~", "\r\n");
        try (RawPortal portal = RawPortal.answering(answer, death)) {
            Meaning meaning =
                    death == RawPortal.Death.SILENCE ? Meaning.OVERLOADED : Meaning.UNAVAILABLE;

            assertThat(meaning(portal.base())).as(what).isEqualTo(meaning);
            assertThat(doors.counted()).isEqualTo(2);
            assertThat(portal.requests()).isLessThanOrEqualTo(answer.isEmpty() ? 4 : 2);
        }
    }

    @Test
    void isUnavailableAfterRandomBytes() throws IOException {
        byte[] noise = new byte[4_096];
        new Random(3).nextBytes(noise);
        try (RawPortal portal = RawPortal.answering(noise, Death.CLOSE)) {
            assertThat(meaning(portal.base())).isEqualTo(Meaning.UNAVAILABLE);
        }
    }

    @Test
    void isUnavailableWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = taken.getLocalPort();
        }

        assertThat(meaning(URI.create("http://127.0.0.1:" + port))).isEqualTo(Meaning.UNAVAILABLE);
    }

    @Test
    void isUnavailableWhenTheNameIsNotFound() {
        assertThat(meaning(URI.create("https://portal.invalid"))).isEqualTo(Meaning.UNAVAILABLE);
    }

    @Test
    void isUnavailableWhenEncryptionFails() throws IOException {
        try (RawPortal portal = RawPortal.answering(HEAD, Death.CLOSE)) {
            URI encrypted = URI.create("https://127.0.0.1:" + portal.base().getPort());
            // whichever of two time-outs ends it
            assertThat(meaning(encrypted).isTrouble()).isTrue();
        }
    }

    @Test
    void readsNoMoreThanTheLengthTheServerGave() throws IOException {
        String answer = HEAD + "Content-Length: 8\r\n\r\n{\"data\":[]}";
        try (RawPortal portal = RawPortal.answering(answer, Death.CLOSE)) {
            HttpAnswer cut = doors.to(portal.base()).ask(query(portal.base()));

            assertThat(new String(cut.body().open().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"data\":");
        }
    }

    private Meaning meaning(URI base) {
        return doors.patient(Duration.ofMillis(300), base).ask(query(base)).meaning();
    }

    private static HttpQuery query(URI base) {
        return new HttpQuery(base.resolve("/x"), "Bearer token", BodyLimit.SMALL);
    }
}
