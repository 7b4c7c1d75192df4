package dev.rollcall.handlers.sync;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.QueueDoor;
import dev.rollcall.handlers.Wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** Polls and slices of runs as a Lambda function behind the sync queues. */
public final class SyncHandler implements RequestStreamHandler {

    private final QueueDoor door;

    public SyncHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public SyncHandler(UnaryOperator<String> environment) {
        door = SyncParts.door(environment);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        door.serve(input, output);
    }
}
