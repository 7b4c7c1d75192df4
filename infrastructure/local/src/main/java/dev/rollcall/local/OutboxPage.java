package dev.rollcall.local;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import dev.rollcall.local.aws.MailServer.Mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * {@code GET /local/outbox}: what would have been mailed and published, the newest first; as JSON
 * for {@code Accept: application/json}, so that scripts can wait for a mail.
 */
final class OutboxPage implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Services services;

    OutboxPage(Services services) {
        this.services = services;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String accept = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
        boolean isForScripts = accept.contains("application/json");
        byte[] body = (isForScripts ? json() : page()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        isForScripts ? "application/json" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private String json() {
        ObjectNode outbox = JSON.createObjectNode();
        outbox.set("mails", JSON.valueToTree(services.mails().reversed()));
        outbox.set("events", JSON.valueToTree(services.events().reversed()));
        return outbox.toString();
    }

    private String page() throws IOException {
        try (InputStream in = OutboxPage.class.getResourceAsStream("/outbox.html")) {
            byte[] frame = Objects.requireNonNull(in, "outbox.html").readAllBytes();
            return new String(frame, StandardCharsets.UTF_8)
                    .replace("{{mails}}", mails(services.mails().reversed()))
                    .replace("{{events}}", events(services.events().reversed()));
        }
    }

    private static String mails(List<Mail> mails) {
        return mails.stream().map(OutboxPage::mail).collect(joining("\n"));
    }

    // The HTML of a mail stays in a frame that may do nothing.
    private static String mail(Mail mail) {
        return "<article><h3>%s</h3><p>to %s</p><pre>%s</pre><iframe sandbox srcdoc=\"%s\"></iframe></article>"
                .formatted(
                        escaped(mail.subject()),
                        escaped(String.join(", ", mail.to())),
                        escaped(mail.plain()),
                        escaped(mail.html()));
    }

    private static String events(List<JsonNode> events) {
        return events.stream()
                .map(event ->
                        "<tr><td>%s<td><code>%s</code>"
                                .formatted(
                                        escaped(event.path("DetailType").asText()),
                                        escaped(event.path("Detail").asText())))
                .collect(joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
