package dev.rollcall.portals.scripted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** An answer to be given. */
public final class Reply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public static Reply bytes(byte[] body) {
        return new Reply(200, Map.of("Content-Type", "application/json"), body);
    }

    public static Reply json(String body) {
        return of(200, "application/json; charset=utf-8", body);
    }

    public static Reply html(int status) {
        return of(
                status,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><body>Error</body></html>");
    }

    public static Reply status(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    public static Reply of(int status, String type, String body) {
        return new Reply(
                status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    public Reply gzipped() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(status, headers, packed.toByteArray()).with("Content-Encoding", "gzip");
    }

    public byte[] body() {
        return body.clone();
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
