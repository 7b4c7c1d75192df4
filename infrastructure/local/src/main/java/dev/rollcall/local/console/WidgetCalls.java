package dev.rollcall.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import dev.rollcall.local.function.FunctionFailed;
import dev.rollcall.local.function.LocalFunction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /console/call}: invokes the function that a widget or button names by its ARN, with
 * the event that the page made up as CloudWatch does. Only functions with an alias can be named, as
 * only those have the permission in AWS.
 */
public final class WidgetCalls implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<LocalFunction> functions;

    public WidgetCalls(List<LocalFunction> functions) {
        this.functions = List.copyOf(functions);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!isOurPage(exchange)) {
            exchange.sendResponseHeaders(403, -1);
            return;
        }
        JsonNode call = JSON.readTree(exchange.getRequestBody());
        Optional<LocalFunction> function = named(call.path("endpoint").asText());
        if (function.isEmpty()) {
            send(exchange, 404, "\"no such function\"".getBytes(StandardCharsets.UTF_8));
            return;
        }
        invoke(exchange, function.get(), JSON.writeValueAsBytes(call.path("event")));
    }

    private static void invoke(HttpExchange exchange, LocalFunction function, byte[] event)
            throws IOException {
        try {
            send(exchange, 200, function.invoke(event));
        } catch (FunctionFailed e) {
            send(exchange, 502, "\"the function failed\"".getBytes(StandardCharsets.UTF_8));
        }
    }

    // Another site can have a browser post here, but not as JSON without asking first.
    private static boolean isOurPage(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return exchange.getRequestMethod().equals("POST")
                && type != null
                && type.startsWith("application/json");
    }

    private Optional<LocalFunction> named(String arn) {
        return functions.stream().filter(each -> each.spec().arn().equals(arn)).findFirst();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
