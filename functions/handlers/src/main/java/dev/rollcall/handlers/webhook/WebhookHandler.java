package dev.rollcall.handlers.webhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Snapshot;
import dev.rollcall.handlers.Wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** {@code POST /webhooks/{portal}} as a Lambda function. */
public final class WebhookHandler implements RequestStreamHandler {

    private final HttpDoor door;
    // Lambda keeps weak references only; without this one the hooks would be collected.
    private final Snapshot snapshot;

    public WebhookHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public WebhookHandler(UnaryOperator<String> environment) {
        WebhookParts parts = new WebhookParts(environment);
        door = parts.door();
        snapshot = parts.snapshot(door);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        door.serve(input, output, context);
    }

    /** What runs around a snapshot of this function. */
    Snapshot snapshot() {
        return snapshot;
    }
}
