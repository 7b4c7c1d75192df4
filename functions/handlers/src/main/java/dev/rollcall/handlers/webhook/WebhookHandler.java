package dev.rollcall.handlers.webhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Snapshot;
import dev.rollcall.handlers.Wiring;

import org.crac.Core;
import org.crac.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** {@code POST /webhooks/{portal}} as a Lambda function. */
public final class WebhookHandler implements RequestStreamHandler, Resource {

    private final HttpDoor door;
    private final Snapshot snapshot;

    public WebhookHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public WebhookHandler(UnaryOperator<String> environment) {
        WebhookParts parts = new WebhookParts(environment);
        door = parts.door();
        snapshot = parts.snapshot(door);
        // The runtime keeps a weak reference to this one, which it holds as the handler anyway.
        Core.getGlobalContext().register(this);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        door.serve(input, output, context);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        snapshot.warmUp();
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        snapshot.forget();
    }
}
