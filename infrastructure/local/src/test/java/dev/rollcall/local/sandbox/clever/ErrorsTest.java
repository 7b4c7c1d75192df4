package dev.rollcall.local.sandbox.clever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;

/** Every way the sandbox can be told to fail. */
class ErrorsTest {
    private final CleverSandbox sandbox =
            CleverSandbox.start(
                    SandboxOptions.defaults().withStudents(60).withRequestsPerMinute(100_000));
    private final PortalClient client = new PortalClient(sandbox);

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"500,500", "502-html,502", "503,503", "429-empty,429", "401,401", "redirect,302"})
    void answersWithAnotherStatus(String kind, int status) throws Exception {
        client.press("answer-errors?scope=users&kind=" + kind);

        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(status);
        assertThat(client.get("/v3.0/sections").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "html-200|text/html; charset=utf-8|<!DOCTYPE html>",
                "empty-object|application/json; charset=utf-8|{}",
                "data-null|application/json; charset=utf-8|{\"data\":null"
            })
    void answersWellWithTheWrongThing(String kind, String type, String start) throws Exception {
        client.press("answer-errors?scope=users&kind=" + kind);

        HttpResponse<String> reply = client.get("/v3.0/users");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(reply.body()).startsWith(start);
    }

    @Test
    void cutsTheJsonShort() throws Exception {
        client.press("answer-errors?scope=users&kind=truncated-json");

        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> client.json("/v3.0/users"))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-length", "reset"})
    void breaksTheConnection(String kind) throws Exception {
        client.press("answer-errors?scope=users&kind=" + kind);

        assertThatThrownBy(() -> client.get("/v3.0/users")).isInstanceOf(IOException.class);
    }

    @Test
    void answersSlowly() throws Exception {
        client.press("answer-errors?scope=terms&kind=slow&delayMillis=300");
        long start = System.nanoTime();

        assertThat(client.get("/v3.0/terms").statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(300_000_000L);
    }

    @Test
    void linksAPageToItself() throws Exception {
        client.press("answer-errors?scope=users&kind=loop-next");

        assertThat(PortalClient.link(client.json("/v3.0/users?limit=9"), "next"))
                .isEqualTo("/v3.0/users?limit=9");
    }

    @Test
    void linksToAnotherHost() throws Exception {
        client.press("answer-errors?scope=users&kind=foreign-next");

        assertThat(PortalClient.link(client.json("/v3.0/users?limit=9"), "next"))
                .startsWith("https://portal.example.com/v3.0/users?limit=9&starting_after=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schools", "sections", "users", "events"})
    void emptiesTheFirstPageOfOneCollection(String collection) throws Exception {
        client.press("answer-errors?kind=empty-first-page&scope=" + collection);

        assertThat(client.all("/v3.0/" + collection)).isEmpty();
        assertThat(client.all("/v3.0/terms")).isNotEmpty();
    }

    @Test
    void failsAsOftenAsToldAfterAsManyGoodAnswersAsTold() throws Exception {
        client.press("answer-errors?scope=users&kind=500&after=1&count=2");

        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(200);
        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(500);
        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(500);
        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(200);
        assertThat(client.state().get("errors")).isEmpty();
    }

    @Test
    void failsAtTheTokenListToo() throws Exception {
        client.press("answer-errors?scope=tokens&kind=503&count=1");

        assertThat(client.askTokens(sandbox.clientSecret(), "").statusCode()).isEqualTo(503);
        assertThat(client.askTokens(sandbox.clientSecret(), "").statusCode()).isEqualTo(200);
    }

    @Test
    void emptiesTheTokenListWithoutDisconnectingAnyone() throws Exception {
        String token = client.token();

        client.press("answer-errors?scope=tokens&kind=empty-first-page");

        assertThat(client.tokens()).isEmpty();
        assertThat(client.get("/v3.0/users", token).statusCode()).isEqualTo(200);
    }

    @Test
    void failsForOneDistrictOnly() throws Exception {
        client.press("answer-errors?kind=500&district=65a000000000000000000001");

        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(200);
    }

    @Test
    void answersWellAgainWhenCleared() throws Exception {
        client.press("answer-errors?scope=users&kind=500");

        assertThat(client.press("clear-errors").get("cleared").asInt()).isEqualTo(1);
        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnUnknownKind() throws Exception {
        assertThat(client.ask("answer-errors?kind=boredom").statusCode()).isEqualTo(400);
    }
}
