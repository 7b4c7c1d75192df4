package dev.rollcall.local.sandbox.json;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JSON that is sent a batch at a time: written to memory at once, sent before the next one, so that
 * whoever writes may hold a lock that a slow reader never keeps.
 */
public final class BatchedJson implements AutoCloseable {
    private static final int BATCH = 256;
    private final OutputStream out;
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream(1 << 18);
    private final JsonGenerator json;

    /** Writes some neighbouring rows. */
    @FunctionalInterface
    public interface Rows {
        /** Writes the rows from the first up to, but without, the second. */
        void write(int from, int to) throws IOException;
    }

    public BatchedJson(OutputStream out) throws IOException {
        this.out = out;
        this.json = Json.to(batch);
    }

    /** Writes to the batch at hand. */
    public JsonGenerator json() {
        return json;
    }

    /** Writes so many rows and sends each batch of them. */
    public void rows(int size, Rows rows) throws IOException {
        for (int from = 0; from < size; from += BATCH) {
            rows.write(from, Math.min(from + BATCH, size));
            json.flush();
            send();
        }
    }

    /** Sends what is left; the stream stays open. */
    @Override
    public void close() throws IOException {
        json.close();
        send();
    }

    private void send() throws IOException {
        batch.writeTo(out);
        batch.reset();
    }
}
