package dev.rollcall.local.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Sleeps as many milliseconds as its event says. */
public final class SleepyHandler implements RequestStreamHandler {

    public SleepyHandler(UnaryOperator<@Nullable String> environment) {
        Objects.requireNonNull(environment, "environment");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        try {
            Thread.sleep(Long.parseLong(new String(input.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
