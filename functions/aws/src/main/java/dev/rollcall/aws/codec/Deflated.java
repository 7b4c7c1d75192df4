package dev.rollcall.aws.codec;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes made smaller, by the fastest level: plans are written far more often than read. */
public final class Deflated {
    private static final int BUFFER = 16 * 1024;

    private Deflated() {}

    /** What the writer writes, made smaller. */
    public static byte[] write(Consumer<OutputStream> writer) {
        ByteArrayOutputStream small = new ByteArrayOutputStream(BUFFER);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream large =
                new BufferedOutputStream(
                        new DeflaterOutputStream(small, deflater, BUFFER), BUFFER)) {
            writer.accept(large);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return small.toByteArray();
    }

    /** Gives the reader what was made smaller, as it was. */
    public static <T> T read(byte[] small, Function<InputStream, T> reader) {
        try (InputStream large = new InflaterInputStream(new ByteArrayInputStream(small))) {
            return reader.apply(large);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes made smaller. */
    public static byte[] bytes(byte[] plain) {
        return write(to -> {
            try {
                to.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Bytes as they were. */
    public static byte[] inflate(byte[] small) {
        return read(
                small,
                from -> {
                    try {
                        return from.readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
