package dev.rollcall.portals.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.scripted.Doors;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal;
import dev.rollcall.portals.scripted.ScriptedPortal.Asked;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.concurrent.atomic.AtomicInteger;

class HttpQueryTest {

    private final ScriptedPortal portal = ScriptedPortal.open();
    private final BoundedHttp http = new Doors().to(portal.base());
    private final AtomicInteger attempts = new AtomicInteger();
    private final HttpQuery query =
            new HttpQuery(
                    portal.base().resolve("/x"),
                    () -> "OAuth " + attempts.incrementAndGet(),
                    BodyLimit.SMALL);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void authorisesEachAttemptAnew() {
        portal.on("/x", Reply.status(500), Reply.json("{}"));

        assertThat(http.ask(query).meaning()).isEqualTo(Meaning.ANSWER);
        assertThat(portal.asked())
                .extracting(Asked::authorization)
                .containsExactly("OAuth 1", "OAuth 2");
    }

    @ParameterizedTest
    @CsvSource({
        "500, IN_TROUBLE, 2",
        "500, UNLESS_OVERLOADED, 2",
        "502, IN_TROUBLE, 2",
        "504, IN_TROUBLE, 2",
        "502, UNLESS_OVERLOADED, 1",
        "504, UNLESS_OVERLOADED, 1",
        "401, IN_TROUBLE, 1"
    })
    void triesAgainWhereThatMayHelp(int status, HttpQuery.Retry retry, int requests) {
        portal.on("/x", Reply.status(status));

        http.ask(query.retrying(retry));

        assertThat(portal.asked()).hasSize(requests);
    }

    @Test
    void takesAnArrayOnlyWhereItIsWelcome() {
        portal.on("/x", Reply.json("[]"));

        assertThat(http.ask(query).meaning()).isEqualTo(Meaning.BROKEN);
        assertThat(http.ask(query.orArray()).meaning()).isEqualTo(Meaning.ANSWER);
    }

    @Test
    void printsNoSecret() {
        assertThat(query.posting("canary").with("x", "canary").toString())
                .doesNotContain("canary", "OAuth");
    }
}
