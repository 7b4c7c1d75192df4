package dev.rollcall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything this process prints, the functions' log lines among it, while it is open. */
final class Journal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Journal() {
        System.setOut(new PrintStream(new Tee(out, heard), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Tee(err, heard), true, StandardCharsets.UTF_8));
    }

    /** All of it. */
    String text() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** The lines about this route, oldest first. */
    List<JsonNode> lines(String route) {
        return all().stream().filter(l -> l.path("route").asText().equals(route)).toList();
    }

    /** Every line that is an object, oldest first. */
    List<JsonNode> all() {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text().split("\\R", -1)) {
            JsonNode read = read(line);
            if (read.isObject()) {
                lines.add(read);
            }
        }
        return lines;
    }

    private static JsonNode read(String line) {
        try {
            return line.startsWith("{") ? JSON.readTree(line) : JSON.nullNode();
        } catch (IOException cutOff) {
            return JSON.nullNode();
        }
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }

    private static final class Tee extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Tee(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            one.write(b);
            other.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            one.write(bytes, from, length);
            other.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            one.flush();
        }
    }
}
