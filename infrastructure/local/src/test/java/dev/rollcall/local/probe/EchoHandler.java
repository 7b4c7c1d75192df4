package dev.rollcall.local.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** Answers with its event, its context and some of its variables; throws and sleeps on request. */
public final class EchoHandler implements RequestStreamHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] SHOWN = {"COLOUR", "TABLE", "QUEUE_URL", "SECRET_ARN"};

    private final UnaryOperator<@Nullable String> environment;

    public EchoHandler() {
        this(System::getenv);
    }

    public EchoHandler(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        JsonNode event = JSON.readTree(input);
        if (event.toString().contains("throw-up")) {
            throw new IllegalStateException("as asked");
        }
        ObjectNode shown = JSON.createObjectNode();
        shown.set("event", event);
        shown.put("function", context.getFunctionName());
        shown.put("memory", context.getMemoryLimitInMB());
        shown.put("remaining", context.getRemainingTimeInMillis());
        shown.put("pid", ProcessHandle.current().pid());
        shown.put("instance", System.identityHashCode(this));
        for (String name : SHOWN) {
            shown.put(name, environment.apply(name));
        }
        ObjectNode answer = JSON.createObjectNode().put("statusCode", 201);
        answer.putObject("headers").put("X-Probe", "yes");
        answer.putArray("cookies").add("a=1").add("b=2");
        JSON.writeValue(output, answer.put("body", shown.toString()));
    }
}
