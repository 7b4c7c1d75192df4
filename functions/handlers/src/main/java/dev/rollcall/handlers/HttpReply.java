package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The only builder of HTTP answers. Every one of them carries the security headers of S-19; a
 * problem carries its stable code and the correlation id, and nothing of an exception.
 */
public final class HttpReply {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> ALWAYS =
            Map.of(
                    "strict-transport-security", "max-age=31536000; includeSubDomains",
                    "x-content-type-options", "nosniff",
                    "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
                    "referrer-policy", "no-referrer",
                    "cache-control", "no-store");

    private final int status;
    private final String contentType;
    private final ObjectNode body;
    private final Optional<Problem> problem;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<LogKey, Object> notes = new EnumMap<>(LogKey.class);

    private HttpReply(int status, String contentType, ObjectNode body, Optional<Problem> problem) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.problem = problem;
    }

    public static HttpReply ok(ObjectNode body) {
        return new HttpReply(200, JSON, body, Optional.empty());
    }

    public static HttpReply accepted(ObjectNode body) {
        return new HttpReply(202, JSON, body, Optional.empty());
    }

    /** Done, and nothing to tell of it. */
    public static HttpReply noContent() {
        return new HttpReply(204, "", Json.object(), Optional.empty());
    }

    public static HttpReply problem(Problem problem) {
        return problem(problem, "");
    }

    /** A problem at a place; see {@link Refusal}. */
    public static HttpReply problem(Problem problem, String path) {
        ObjectNode body = Json.object();
        body.put("type", "urn:rollcall:problem:" + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("code", problem.code());
        if (!path.isEmpty()) {
            body.put("path", path);
        }
        return new HttpReply(problem.status(), PROBLEM, body, Optional.of(problem));
    }

    public HttpReply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A further member of the body. */
    public HttpReply with(String name, String value) {
        body.put(name, value);
        return this;
    }

    /** Something for the log line alone; the caller never sees it. */
    public HttpReply note(LogKey key, Object value) {
        notes.put(key, value);
        return this;
    }

    /** What the log line tells of this answer. */
    Map<LogKey, Object> notes() {
        Map<LogKey, Object> all = new EnumMap<>(LogKey.class);
        all.putAll(notes);
        all.put(LogKey.STATUS, status);
        problem.ifPresent(p -> all.put(LogKey.CODE, p.code()));
        return all;
    }

    /** The answer in the gateway's payload format 2.0. */
    public byte[] encoded(String correlationId) {
        if (problem.isPresent()) {
            body.put("correlationId", correlationId);
        }
        ObjectNode reply = Json.object();
        reply.put("statusCode", status);
        ObjectNode all = reply.putObject("headers");
        ALWAYS.forEach(all::put);
        if (!contentType.isEmpty()) {
            all.put("content-type", contentType);
        }
        all.put("x-correlation-id", correlationId);
        headers.forEach(all::put);
        reply.put("isBase64Encoded", false);
        reply.put("body", contentType.isEmpty() ? "" : new String(Json.bytes(body), UTF_8));
        return Json.bytes(reply);
    }
}
