package dev.rollcall.handlers.signin;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.SnapshotFunction;
import dev.rollcall.handlers.Wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** {@code /sign-in/…}, {@code /sign-out} and the keys of our statements as a Lambda function. */
public final class SignInHandler implements RequestStreamHandler {

    private final SnapshotFunction function;

    public SignInHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public SignInHandler(UnaryOperator<String> environment) {
        SignInParts parts = new SignInParts(environment);
        HttpDoor door = parts.door();
        function = SnapshotFunction.register(door, parts.snapshot(door));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        function.handleRequest(input, output, context);
    }
}
