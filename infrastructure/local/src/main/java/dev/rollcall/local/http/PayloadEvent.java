package dev.rollcall.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import dev.rollcall.local.aws.LocalAccount;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a request as an HTTP API event, payload format 2.0. Observed of the real service: the path
 * arrives decoded, the query string as sent; repeated headers and parameters are joined by commas;
 * a body is text for {@code text/*}, JSON, XML and JavaScript and base64 for everything else, a
 * form or a missing content type included.
 */
final class PayloadEvent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TEXT =
            Pattern.compile("(text/[^;]+|application/(json|xml|javascript))\\s*(;.*)?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final HttpExchange exchange;
    private final Route route;

    PayloadEvent(HttpExchange exchange, Route route) {
        this.exchange = exchange;
        this.route = route;
    }

    byte[] bytes(Map<String, String> parameters, byte[] body, String requestId, Instant now)
            throws JsonProcessingException {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0").put("routeKey", route.key());
        event.put("rawPath", exchange.getRequestURI().getPath());
        event.put("rawQueryString", query());
        putHeaders(event);
        putAll(event, "queryStringParameters", QueryParameters.joined(query()));
        putAll(event, "pathParameters", parameters);
        putContext(event.putObject("requestContext"), requestId, now);
        putBody(event, body);
        return JSON.writeValueAsBytes(event);
    }

    private String query() {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    private void putHeaders(ObjectNode event) {
        ObjectNode headers = JSON.createObjectNode();
        exchange.getRequestHeaders()
                .forEach((name, values) -> putHeader(event, headers, name, values));
        event.set("headers", headers);
    }

    private static void putHeader(
            ObjectNode event, ObjectNode headers, String name, List<String> values) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("cookie")) {
            values.stream()
                    .flatMap(value -> Arrays.stream(value.split(";\\s*", -1)))
                    .forEach(event.withArrayProperty("cookies")::add);
        } else {
            headers.put(lower, String.join(",", values));
        }
    }

    private static void putAll(ObjectNode event, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            ObjectNode object = event.putObject(name);
            values.forEach(object::put);
        }
    }

    private void putContext(ObjectNode context, String requestId, Instant now) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        context.put("accountId", LocalAccount.ID).put("apiId", "local");
        context.put("domainName", host).put("domainPrefix", host.replaceFirst("[.:].*", ""));
        context.putObject("http")
                .put("method", exchange.getRequestMethod())
                .put("path", exchange.getRequestURI().getPath())
                .put("protocol", exchange.getProtocol())
                .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress())
                .put("userAgent", exchange.getRequestHeaders().getFirst("User-Agent"));
        context.put("requestId", requestId).put("routeKey", route.key()).put("stage", "$default");
        context.put("time", TIME.format(now)).put("timeEpoch", now.toEpochMilli());
    }

    private void putBody(ObjectNode event, byte[] body) {
        boolean isText = isText();
        if (body.length > 0) {
            event.put(
                    "body",
                    isText
                            ? new String(body, StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0 && !isText);
    }

    private boolean isText() {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && TEXT.matcher(type.toLowerCase(Locale.ROOT)).matches();
    }
}
