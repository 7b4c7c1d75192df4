package dev.rollcall.handlers.console;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.SnapshotFunction;
import dev.rollcall.handlers.Wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** The console's actions as a Lambda function that CloudWatch calls directly. */
public final class ConsoleActionHandler implements RequestStreamHandler {

    private final SnapshotFunction function;

    public ConsoleActionHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public ConsoleActionHandler(UnaryOperator<String> environment) {
        ActionParts parts = new ActionParts(environment);
        function = SnapshotFunction.register(parts.door(), parts.snapshot());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        function.handleRequest(input, output, context);
    }
}
