package dev.rollcall.local.sandbox.login.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** A certificate a key writes for itself (RFC 5280 §4.1), which the JDK has no public way to. */
public final class Certificate {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int UTF8 = 0x0c;
    private static final int TIME = 0x17;
    private static final int VERSION = 0xa0;
    private static final byte[] V3 = {INTEGER, 1, 2};
    private static final byte[] SHA256_WITH_RSA =
            HexFormat.of().parseHex("300d06092a864886f70d01010b0500");
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

    private Certificate() {}

    /** The certificate in DER. */
    public static byte[] of(SigningKey key) {
        byte[] name = name("nobody.example.com");
        byte[] toBeSigned =
                tagged(
                        SEQUENCE,
                        tagged(VERSION, V3),
                        tagged(INTEGER, new byte[] {1}),
                        SHA256_WITH_RSA,
                        name,
                        tagged(SEQUENCE, time("250101000000Z"), time("491231235959Z")),
                        name,
                        key.spki());
        byte[] signature = Seal.rs256(key).sign(toBeSigned);
        return tagged(
                SEQUENCE, toBeSigned, SHA256_WITH_RSA, tagged(BITS, new byte[] {0}, signature));
    }

    private static byte[] name(String text) {
        byte[] value = tagged(UTF8, text.getBytes(US_ASCII));
        return tagged(SEQUENCE, tagged(SET, tagged(SEQUENCE, COMMON_NAME, value)));
    }

    private static byte[] time(String text) {
        return tagged(TIME, text.getBytes(US_ASCII));
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            inside.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        writeLength(out, inside.size());
        out.writeBytes(inside.toByteArray());
        return out.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length >= 0x80) {
            out.write(length > 0xff ? 0x82 : 0x81);
        }
        if (length > 0xff) {
            out.write(length >>> 8);
        }
        out.write(length);
    }
}
