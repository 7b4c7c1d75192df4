package dev.rollcall.handlers.console;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.SnapshotFunction;
import dev.rollcall.handlers.Wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** The console's views as a Lambda function that CloudWatch calls directly. */
public final class ConsoleViewHandler implements RequestStreamHandler {

    private final SnapshotFunction function;

    public ConsoleViewHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public ConsoleViewHandler(UnaryOperator<String> environment) {
        ViewParts parts = new ViewParts(environment);
        function = SnapshotFunction.register(parts.door(), parts.snapshot());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        function.handleRequest(input, output, context);
    }
}
