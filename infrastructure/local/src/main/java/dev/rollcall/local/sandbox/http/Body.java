package dev.rollcall.local.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The body of a reply, written when the headers have been sent. */
@FunctionalInterface
public interface Body {
    /** Writes all of it; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;

    /** A body that is known already. */
    static Body of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return out -> out.write(bytes);
    }

    /** The whole body at once, for faults that cut it up. */
    default byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
