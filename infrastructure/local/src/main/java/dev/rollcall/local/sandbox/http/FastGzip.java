package dev.rollcall.local.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at the lowest level: pages are large, and the sandbox should not be what one waits for. */
final class FastGzip extends GZIPOutputStream {
    private static final int BUFFER_BYTES = 1 << 15;

    FastGzip(OutputStream out) throws IOException {
        super(out, BUFFER_BYTES);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
