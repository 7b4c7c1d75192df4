package dev.rollcall.handlers.account;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.SnapshotFunction;
import dev.rollcall.handlers.Wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** {@code /oauth/token} and {@code /v1/…} as a Lambda function. */
public final class AccountHandler implements RequestStreamHandler {

    private final SnapshotFunction function;

    public AccountHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public AccountHandler(UnaryOperator<String> environment) {
        AccountParts parts = new AccountParts(environment);
        HttpDoor door = parts.door();
        function = SnapshotFunction.register(door, parts.snapshot(door));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        function.handleRequest(input, output, context);
    }
}
