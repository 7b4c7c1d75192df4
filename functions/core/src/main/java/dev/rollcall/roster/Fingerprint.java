package dev.rollcall.roster;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * 128 bits that stand for a canonical form: equal forms have equal fingerprints, and different ones
 * differ but for a chance of about 2^-64 in a district of any size.
 */
public record Fingerprint(long high, long low) {

    /** Stands for "nothing there"; no canonical form is given it on purpose. */
    public static final Fingerprint NONE = new Fingerprint(0, 0);

    public static final int BYTES = 16;

    /** Reads the first 16 bytes. */
    public static Fingerprint of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Fingerprint(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /** 32 lower-case hexadecimal digits. */
    public String asString() {
        var hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
