package dev.rollcall.local.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Keeps every event it gets. */
public final class CountingHandler implements RequestStreamHandler {
    private static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    public CountingHandler(UnaryOperator<@Nullable String> environment) {
        Objects.requireNonNull(environment, "environment");
    }

    public static List<String> events() {
        return List.copyOf(EVENTS);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        EVENTS.add(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    }
}
