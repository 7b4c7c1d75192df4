package dev.rollcall.local.function;

import dev.rollcall.local.aws.LocalAccount;
import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Value;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A function as the template declares it.
 *
 * @param id its logical id
 * @param arn under which it is called, with its alias where it has one
 * @param handlerClass the class that handles its events
 * @param timeout the longest one call may take
 * @param memory its memory in MB
 * @param variables its environment variables, resolved
 */
public record FunctionSpec(
        String id,
        String arn,
        String handlerClass,
        Duration timeout,
        int memory,
        Map<String, String> variables) {
    public FunctionSpec {
        variables = Map.copyOf(variables);
    }

    /** A function without an alias. */
    public FunctionSpec(
            String id,
            String handlerClass,
            Duration timeout,
            int memory,
            Map<String, String> variables) {
        this(
                id,
                LocalAccount.arn("lambda", "function:" + id),
                handlerClass,
                timeout,
                memory,
                variables);
    }

    /** Reads the declaration; its variables must all be resolvable. */
    public static FunctionSpec from(Resource function, Intrinsics intrinsics) {
        Value properties = function.properties();
        return new FunctionSpec(
                function.id(),
                alias(function)
                        .map(alias -> arn(function.id(), alias))
                        .orElseGet(() -> LocalAccount.arn("lambda", "function:" + function.id())),
                handlerClass(properties.at("Handler").text()),
                Duration.ofSeconds(properties.number("Timeout")),
                properties.number("MemorySize"),
                variables(properties, intrinsics));
    }

    /** The same with these variables too. */
    public FunctionSpec with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.putAll(more);
        return new FunctionSpec(id, arn, handlerClass, timeout, memory, all);
    }

    /** The same with the variables Lambda sets by itself. */
    public FunctionSpec named() {
        return with(
                Map.of(
                        "AWS_LAMBDA_FUNCTION_NAME",
                        id,
                        "AWS_LAMBDA_FUNCTION_VERSION",
                        "$LATEST",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        Integer.toString(memory)));
    }

    /** The alias that callers of a function name, where it publishes versions. */
    public static Optional<String> alias(Resource function) {
        return function.properties().find("AutoPublishAlias").map(Value::text);
    }

    /** Under which an alias of a function is called. */
    public static String arn(String id, String alias) {
        return LocalAccount.arn("lambda", "function:" + id + ":" + alias);
    }

    /** Whether callers name an alias of it. */
    public boolean hasAlias() {
        return !arn.endsWith(":" + id);
    }

    private static String handlerClass(String handler) {
        return handler.replaceFirst("::.*", "");
    }

    private static Map<String, String> variables(Value properties, Intrinsics intrinsics) {
        Map<String, String> variables = new LinkedHashMap<>();
        properties
                .find("Environment", "Variables")
                .map(Value::fields)
                .orElse(Map.of())
                .forEach((name, value) -> variables.put(name, intrinsics.text(value)));
        return variables;
    }
}
