package dev.rollcall.local.sandbox.login.lie;

import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Trees;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON answer before it is sent. */
public final class AnswerDraft {
    private Map<String, Object> body;
    private Optional<Reply> instead = Optional.empty();
    private Duration delay = Duration.ZERO;

    public AnswerDraft(Map<String, ?> body) {
        this.body = new LinkedHashMap<>(body);
    }

    Map<String, Object> body() {
        return body;
    }

    void body(Map<String, ?> other) {
        body = new LinkedHashMap<>(other);
    }

    /** Answers something else altogether. */
    void instead(Reply other) {
        instead = Optional.of(other);
    }

    void after(Duration wait) {
        delay = wait;
    }

    /** The answer as it is sent. */
    public Reply reply() {
        return instead.orElseGet(() -> Reply.json(200, Body.of(Trees.text(body)))).after(delay);
    }
}
