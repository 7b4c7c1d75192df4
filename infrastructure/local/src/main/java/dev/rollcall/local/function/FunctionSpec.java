package dev.rollcall.local.function;

import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Value;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A function as the template declares it.
 *
 * @param id its logical id
 * @param handlerClass the class that handles its events
 * @param timeout the longest one call may take
 * @param memory its memory in MB
 * @param variables its environment variables, resolved
 */
public record FunctionSpec(
        String id,
        String handlerClass,
        Duration timeout,
        int memory,
        Map<String, String> variables) {
    public FunctionSpec {
        variables = Map.copyOf(variables);
    }

    /** Reads the declaration; its variables must all be resolvable. */
    public static FunctionSpec from(Resource function, Intrinsics intrinsics) {
        Value properties = function.properties();
        return new FunctionSpec(
                function.id(),
                handlerClass(properties.at("Handler").text()),
                Duration.ofSeconds(properties.number("Timeout")),
                properties.number("MemorySize"),
                variables(properties, intrinsics));
    }

    /** The same with these variables too. */
    public FunctionSpec with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.putAll(more);
        return new FunctionSpec(id, handlerClass, timeout, memory, all);
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
