package dev.rollcall.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Amazon SES on loopback, as far as {@code SendEmail} of version 2 goes. Mails are kept instead of
 * sent, the newest {@value #MOST}.
 */
public final class MailServer implements AutoCloseable {
    private static final int MOST = 1_000;
    private static final String PATH = "/v2/email/outbound-emails";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Mail> mails = new ArrayList<>();
    private int accepted;

    private MailServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
    }

    /** Starts it on any free port. */
    public static MailServer start() {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            var started = new MailServer(HttpServer.create(loopback, 0));
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new StartFailed("SES", e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The mails that were accepted, the newest last. */
    public List<Mail> mails() {
        synchronized (mails) {
            return List.copyOf(mails);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                refuse(exchange, "NotFoundException", "only SendEmail is here");
            } else if (addresses(request).isEmpty() || subject(request).isEmpty()) {
                refuse(exchange, "BadRequestException", "a mail has an address and a subject");
            } else {
                send(exchange, 200, Map.of("MessageId", keep(request)));
            }
        }
    }

    private String keep(JsonNode request) {
        synchronized (mails) {
            accepted++;
            String id = String.format(Locale.ROOT, "local-%06d", accepted);
            mails.add(
                    new Mail(
                            id,
                            request.path("FromEmailAddress").asText(),
                            addresses(request),
                            subject(request),
                            request.at("/Content/Simple/Body/Text/Data").asText(),
                            request.at("/Content/Simple/Body/Html/Data").asText()));
            if (mails.size() > MOST) {
                mails.removeFirst();
            }
            return id;
        }
    }

    private static List<String> addresses(JsonNode request) {
        JsonNode to = request.at("/Destination/ToAddresses");
        return StreamSupport.stream(to.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String subject(JsonNode request) {
        return request.at("/Content/Simple/Subject/Data").asText();
    }

    private static void refuse(HttpExchange exchange, String type, String message)
            throws IOException {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", type);
        send(exchange, type.startsWith("Not") ? 404 : 400, Map.of("message", message));
    }

    private static void send(HttpExchange exchange, int status, Map<String, ?> body)
            throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * A mail.
     *
     * @param id what SES calls it
     * @param from the sender
     * @param to the addresses
     * @param subject its subject
     * @param plain its plain text
     * @param html its HTML
     */
    public record Mail(
            String id, String from, List<String> to, String subject, String plain, String html) {}
}
