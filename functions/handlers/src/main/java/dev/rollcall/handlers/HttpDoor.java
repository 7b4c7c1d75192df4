package dev.rollcall.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;

/**
 * Carries a request from the gateway to its answer: decodes, asks, encodes, and writes one log
 * line. Whatever is thrown becomes an answer without a word about the cause (M-10).
 */
public final class HttpDoor implements Door {

    private final JsonLog log;
    private final ColdStart coldStart;
    private final Function<HttpRequest, HttpReply> inside;
    private final Trouble trouble;

    public HttpDoor(JsonLog log, Function<HttpRequest, HttpReply> inside) {
        this(log, inside, Trouble.AS_PROBLEMS);
    }

    /**
     * A door.
     *
     * @param inside answers what can be read
     * @param trouble tells of what cannot, and of what was thrown
     */
    public HttpDoor(JsonLog log, Function<HttpRequest, HttpReply> inside, Trouble trouble) {
        this.log = log;
        this.coldStart = new ColdStart(log);
        this.inside = inside;
        this.trouble = trouble;
    }

    @Override
    public void serve(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = Json.event(input);
        String correlationId = correlationId(event, context);
        log.begin(correlationId);
        coldStart.tell();
        HttpReply reply = answer(event);
        Map<LogKey, Object> line = reply.notes();
        line.put(LogKey.ROUTE, event.path("routeKey").asText());
        log.info("answered", line, reply.measures());
        output.write(reply.encoded(correlationId));
    }

    /**
     * Answers a made-up request without a log line; what is on its way is loaded then.
     *
     * @param target the path, and a query after a question mark
     * @param headers one named {@code cookie} holds one cookie
     */
    public byte[] rehearse(String method, String target, Map<String, String> headers, String body) {
        int question = target.indexOf('?');
        ObjectNode event = Json.object();
        event.put("rawPath", question < 0 ? target : target.substring(0, question));
        event.put("rawQueryString", question < 0 ? "" : target.substring(question + 1));
        headers.forEach(event.putObject("headers")::put);
        event.putArray("cookies").add(headers.getOrDefault("cookie", ""));
        event.putObject("requestContext").putObject("http").put("method", method);
        event.put("body", body);
        return answer(parsed(Json.bytes(event))).encoded("rehearsal");
    }

    private static JsonNode parsed(byte[] event) {
        try {
            return Json.event(new ByteArrayInputStream(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpReply answer(JsonNode event) {
        try {
            return inside.apply(HttpRequest.parse(event));
        } catch (Refusal refusal) {
            return trouble.reply(path(event), refusal);
        } catch (RuntimeException broken) {
            log.broken("broken", Map.of(), broken);
            return trouble.reply(path(event), new Refusal(Problem.BROKEN));
        }
    }

    private static String path(JsonNode event) {
        return event.path("rawPath").asText();
    }

    private static String correlationId(JsonNode event, Context context) {
        String id = HttpRequest.id(event);
        return id.isEmpty() ? String.valueOf(context.getAwsRequestId()) : id;
    }
}
