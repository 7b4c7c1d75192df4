package dev.rollcall.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.UnaryOperator;

/** Creates handlers through the constructor that takes their environment variables. */
final class Handlers {
    private Handlers() {}

    static RequestStreamHandler create(FunctionSpec spec) {
        Map<String, String> variables = spec.variables();
        UnaryOperator<@Nullable String> environment = variables::get;
        try {
            return Class.forName(spec.handlerClass())
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(UnaryOperator.class)
                    .newInstance(environment);
        } catch (ReflectiveOperationException e) {
            throw new FunctionFailed(spec.id() + " cannot be created", e);
        }
    }
}
