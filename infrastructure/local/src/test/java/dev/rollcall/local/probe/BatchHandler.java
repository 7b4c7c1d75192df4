package dev.rollcall.local.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Fails messages that begin with {@code bad}; its variable {@code NAME} names its journal. */
public final class BatchHandler implements RequestStreamHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Journal> JOURNALS = new ConcurrentHashMap<>();

    private final Journal journal;

    public BatchHandler(UnaryOperator<@Nullable String> environment) {
        this.journal = journal(String.valueOf(environment.apply("NAME")));
    }

    public static Journal journal(String name) {
        return JOURNALS.computeIfAbsent(name, fresh -> new Journal());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode failures = answer.putArray("batchItemFailures");
        for (JsonNode message : JSON.readTree(input).path("Records")) {
            if (journal.sees(message)) {
                failures.addObject().put("itemIdentifier", message.path("messageId").asText());
            }
        }
        JSON.writeValue(output, answer);
    }
}
