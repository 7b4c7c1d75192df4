package dev.rollcall.handlers.webhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.SnapshotFunction;
import dev.rollcall.handlers.Wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** {@code POST /webhooks/{portal}} as a Lambda function. */
public final class WebhookHandler implements RequestStreamHandler {

    private final SnapshotFunction function;

    public WebhookHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public WebhookHandler(UnaryOperator<String> environment) {
        WebhookParts parts = new WebhookParts(environment);
        HttpDoor door = parts.door();
        function = SnapshotFunction.register(door, parts.snapshot(door));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        function.handleRequest(input, output, context);
    }
}
