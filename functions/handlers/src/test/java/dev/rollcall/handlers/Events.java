package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Sample events: those of the folder {@code events/}, and HTTP events a test makes up. */
public final class Events {

    private static final Path FOLDER = Path.of("..", "..", "events");

    private Events() {}

    /** The bytes of a sample event. */
    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample event. */
    public static ObjectNode read(String name) {
        try {
            return (ObjectNode) Json.event(new ByteArrayInputStream(bytes(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A request in payload format 2.0, its path decoded and its body in base64 as the gateway has
     * them.
     */
    public static ObjectNode http(
            String method, String target, Map<String, String> headers, String body) {
        int question = target.indexOf('?');
        ObjectNode event = Json.object();
        event.put("version", "2.0");
        event.put("routeKey", method + " /test");
        event.put("rawPath", decoded(question < 0 ? target : target.substring(0, question)));
        event.put("rawQueryString", question < 0 ? "" : target.substring(question + 1));
        headers.forEach(event.putObject("headers")::put);
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "JKJaXmPLvHcESHA=");
        context.putObject("http").put("method", method);
        event.put("body", Base64.getEncoder().encodeToString(body.getBytes(UTF_8)));
        return event.put("isBase64Encoded", true);
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
    }
}
