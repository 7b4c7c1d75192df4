package dev.rollcall.local;

import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code GET /}: what runs, how deep the queues are, and where to go on. */
final class StatusPage implements HttpHandler {
    private final Overview overview;
    private final Portals portals;

    StatusPage(Overview overview, Portals portals) {
        this.overview = overview;
        this.portals = portals;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        byte[] page = page(host).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private String page(String host) throws IOException {
        return frame().replace("{{links}}", links())
                .replace("{{host}}", escaped(host))
                .replace("{{tables}}", tables());
    }

    private static String frame() throws IOException {
        try (InputStream in = StatusPage.class.getResourceAsStream("/status.html")) {
            byte[] bytes = Objects.requireNonNull(in, "status.html").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private String links() {
        return portals.pages().entrySet().stream().map(StatusPage::link).collect(joining("\n"));
    }

    private static String link(Map.Entry<String, URI> page) {
        return "<p><a href=\"%s\">%s</a></p>".formatted(page.getValue(), escaped(page.getKey()));
    }

    private String tables() {
        return table(List.of("Trigger", "Function"), overview.triggers())
                + table(
                        List.of("Function", "Calls", "Failures", "Environments"),
                        overview.functions())
                + table(List.of("Queue", "Waiting", "In flight", "Delayed"), overview.queues())
                + table(List.of("Table", "Name"), overview.tables());
    }

    private static String table(List<String> heads, List<List<String>> rows) {
        return "<table>\n"
                + row(heads, "th")
                + rows.stream().map(cells -> row(cells, "td")).collect(joining())
                + "</table>\n";
    }

    private static String row(List<String> cells, String kind) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(kind, escaped(cell), kind))
                .collect(joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
