package dev.rollcall.portals.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A received body: complete, within its limit, still packed. Holds personal data; prints none. */
public final class Body {

    static final Body NONE = new Body(new byte[0], "", "", BodyLimit.SMALL);

    private static final int UNPACK_BUFFER = 32_768;

    /**
     * What may stand before JSON; the bytes of a mark of the byte order are for Jackson to judge.
     */
    private static final String UNSEEN = " \n\r\t\u00EF\u00BB\u00BF";

    private final byte[] bytes;
    private final String type;
    private final String encoding;
    private final BodyLimit limit;

    Body(byte[] bytes, String type, String encoding, BodyLimit limit) {
        this.bytes = bytes;
        this.type = type.toLowerCase(Locale.ROOT);
        this.encoding = encoding.strip().toLowerCase(Locale.ROOT);
        this.limit = limit;
    }

    /**
     * The body, unpacked.
     *
     * @throws IOException here or while reading, when it cannot be unpacked, or, as {@link
     *     BodyTooLargeException}, when it unpacks to more than its limit
     */
    public InputStream open() throws IOException {
        return new CappedStream(unpacked(), limit);
    }

    /** What sort of thing the body is, by its first character: content types are often wrong. */
    BodyShape shape() {
        try (InputStream in = open()) {
            return BodyShape.of(firstVisible(in), type);
        } catch (IOException e) {
            return BodyShape.OTHER;
        }
    }

    private InputStream unpacked() throws IOException {
        ByteArrayInputStream raw = new ByteArrayInputStream(bytes);
        return switch (encoding) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw, UNPACK_BUFFER);
            default -> throw new IOException("the body is packed in an unknown way");
        };
    }

    private static int firstVisible(InputStream in) throws IOException {
        int next = in.read();
        while (next >= 0 && UNSEEN.indexOf(next) >= 0) {
            next = in.read();
        }
        return next;
    }

    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes]";
    }
}
