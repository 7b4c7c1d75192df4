package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A log that a test can read. */
public final class CapturedLog implements LambdaLogger {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void log(String message) {
        lines.add(message);
    }

    @Override
    public void log(byte[] message) {
        lines.add(new String(message, UTF_8));
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The last line as JSON. */
    public JsonNode last() {
        return Json.strict(lines.getLast().getBytes(UTF_8)).orElseThrow();
    }

    /** A log of this name that writes here. */
    public JsonLog open(String function) {
        return new JsonLog(
                new JsonLog.Source(function, "test"),
                new Correlation(),
                () -> this,
                () -> java.time.Instant.EPOCH);
    }
}
