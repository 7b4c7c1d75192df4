package dev.rollcall.local.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import dev.rollcall.local.aws.LocalAccount;
import dev.rollcall.local.function.FunctionSpec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * {@code /console}: the dashboard as CloudWatch would show it. Graphs of metrics stand above the
 * widgets, as whatever draws them hands them over.
 */
public final class ConsoleSite {

    /** The function behind the widgets. */
    public static final String VIEWS = "ConsoleViewFunction";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOME = "/console";

    private final WidgetCalls calls;
    private final Supplier<String> graphs;

    /**
     * The site.
     *
     * @param calls calls the functions of widgets and buttons
     * @param graphs draws the graphs of metrics as HTML; asked anew for each page
     */
    public ConsoleSite(WidgetCalls calls, Supplier<String> graphs) {
        this.calls = calls;
        this.graphs = graphs;
    }

    /** Its pages by their exact paths. */
    public Map<String, HttpHandler> pages() {
        Map<String, HttpHandler> pages = new LinkedHashMap<>();
        pages.put(HOME, this::home);
        pages.put(
                HOME + "/console.js", exchange -> file(exchange, "console.js", "text/javascript"));
        pages.put(HOME + "/console.css", exchange -> file(exchange, "console.css", "text/css"));
        pages.put(HOME + "/call", calls);
        return pages;
    }

    private void home(HttpExchange exchange) throws IOException {
        String page =
                resource("console.html")
                        .replace("{{dashboard}}", dashboard())
                        .replace("{{graphs}}", graphs.get());
        send(exchange, "text/html", page);
    }

    // In a script element only "<" could end the text early.
    private static String dashboard() throws IOException {
        ObjectNode dashboard =
                JSON.createObjectNode()
                        .put("name", LocalAccount.STACK)
                        .put("account", LocalAccount.ID)
                        .put("endpoint", FunctionSpec.arn(VIEWS, "live"));
        ArrayNode widgets = dashboard.putArray("widgets");
        DashboardWidget.FLEET.forEach(widget -> widgets.addPOJO(widget));
        return JSON.writeValueAsString(dashboard).replace("<", "\\u003c");
    }

    private static void file(HttpExchange exchange, String name, String type) throws IOException {
        send(exchange, type, resource(name));
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                                + " connect-src 'self'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ConsoleSite.class.getResourceAsStream("/console/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
