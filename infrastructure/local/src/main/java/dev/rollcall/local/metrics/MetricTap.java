package dev.rollcall.local.metrics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Listens to what this process prints, functions among it, as CloudWatch Logs listens to theirs.
 * Everything is passed on as it came.
 */
public final class MetricTap implements AutoCloseable {
    private static final int LONGEST_LINE = 256 * 1024;

    private final MetricStore store;
    private final PrintStream before = System.out;

    private MetricTap(MetricStore store) {
        this.store = store;
    }

    /** Listens from now on. */
    public static MetricTap open(MetricStore store) {
        MetricTap tap = new MetricTap(store);
        System.setOut(new PrintStream(tap.new Lines(), true, StandardCharsets.UTF_8));
        return tap;
    }

    /** Listens no more. */
    @Override
    public void close() {
        System.out.flush();
        System.setOut(before);
    }

    private final class Lines extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) throws IOException {
            before.write(b);
            hear(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            before.write(bytes, from, length);
            for (int i = from; i < from + length; i++) {
                hear(bytes[i]);
            }
        }

        private void hear(int b) {
            if (b == '\n') {
                EmbeddedMetrics.read(line.toString(StandardCharsets.UTF_8)).forEach(store::add);
                line.reset();
            } else if (line.size() < LONGEST_LINE) {
                line.write(b);
            }
        }

        @Override
        public void flush() {
            before.flush();
        }
    }
}
