package dev.rollcall.handlers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.idempotency.KeptAnswer;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The only builder of HTTP answers. Every one of them carries the security headers of S-19; a
 * problem carries its stable code and the correlation id, and nothing of an exception.
 */
public final class HttpReply {

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "strict-transport-security", "max-age=31536000; includeSubDomains",
                    "x-content-type-options", "nosniff",
                    "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
                    "referrer-policy", "no-referrer",
                    "cache-control", "no-store");

    private final int status;
    private final ReplyBody body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Function<String, Cookie>> cookies = new ArrayList<>();
    private final Map<LogKey, Object> notes = new EnumMap<>(LogKey.class);
    private Measures measures = Measures.none();

    private HttpReply(int status, ReplyBody body) {
        this.status = status;
        this.body = body;
    }

    public static HttpReply ok(ObjectNode body) {
        return new HttpReply(200, new ReplyBody.Data(body, Optional.empty()));
    }

    public static HttpReply created(ObjectNode body) {
        return new HttpReply(201, new ReplyBody.Data(body, Optional.empty()));
    }

    /** What was answered before, to a request that is sent again. */
    public static HttpReply again(KeptAnswer answer) {
        HttpReply reply = new HttpReply(answer.status(), new ReplyBody.Kept(answer.body()));
        answer.headers().forEach(reply::header);
        return reply;
    }

    public static HttpReply accepted(ObjectNode body) {
        return new HttpReply(202, new ReplyBody.Data(body, Optional.empty()));
    }

    /** Done, and nothing to tell of it. */
    public static HttpReply noContent() {
        return new HttpReply(204, new ReplyBody.Nothing());
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
        return new HttpReply(problem.status(), new ReplyBody.Data(body, Optional.of(problem)))
                .note(LogKey.CODE, problem.code());
    }

    /** A page for a person. */
    public static HttpReply page(Page page) {
        return new HttpReply(page.status(), new ReplyBody.Hypertext(page));
    }

    /** Sends a browser elsewhere, to be asked for by GET whatever was asked for here. */
    public static HttpReply seeOther(URI address) {
        return new HttpReply(303, new ReplyBody.Nothing())
                .header("location", address.toASCIIString());
    }

    public HttpReply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The version that this answer shows, for an {@code If-Match} to come. */
    public HttpReply version(long version) {
        return header("etag", "\"" + version + "\"");
    }

    /** What to keep of an answer that tells of an effect; nothing of any other. */
    public Optional<KeptAnswer> kept() {
        return status >= 200 && status < 300
                ? Optional.of(new KeptAnswer(status, headers, body.text("")))
                : Optional.empty();
    }

    /** A cookie for the browser to keep, or to forget. */
    public HttpReply cookie(Cookie cookie) {
        return cookie(any -> cookie);
    }

    /** The same, made for the answer's correlation id. */
    public HttpReply cookie(Function<String, Cookie> byCorrelationId) {
        cookies.add(byCorrelationId);
        return this;
    }

    /** A further member of a JSON body. */
    public HttpReply with(String name, String value) {
        if (!(body instanceof ReplyBody.Data data)) {
            throw new IllegalStateException("only JSON has members");
        }
        data.json().put(name, value);
        return this;
    }

    /** Something for the log line alone; the caller never sees it. */
    public HttpReply note(LogKey key, Object value) {
        notes.put(key, value);
        return this;
    }

    /** What the log line counts by the notes. */
    public HttpReply measured(Measures counted) {
        measures = counted;
        return this;
    }

    Measures measures() {
        return measures;
    }

    /** What the log line tells of this answer. */
    Map<LogKey, Object> notes() {
        Map<LogKey, Object> all = new EnumMap<>(LogKey.class);
        all.putAll(notes);
        all.put(LogKey.STATUS, status);
        return all;
    }

    /** The answer in the gateway's payload format 2.0. */
    public byte[] encoded(String correlationId) {
        ObjectNode reply = Json.object();
        reply.put("statusCode", status);
        ObjectNode all = reply.putObject("headers");
        ALWAYS.forEach(all::put);
        body.headers().forEach(all::put);
        all.put("x-correlation-id", correlationId);
        headers.forEach(all::put);
        if (!cookies.isEmpty()) {
            ArrayNode set = reply.putArray("cookies");
            cookies.forEach(each -> set.add(each.apply(correlationId).header()));
        }
        reply.put("isBase64Encoded", false);
        reply.put("body", body.text(correlationId));
        return Json.bytes(reply);
    }
}
