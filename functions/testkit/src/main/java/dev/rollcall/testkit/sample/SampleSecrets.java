package dev.rollcall.testkit.sample;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Hashes no other test has used, so that tests may share a table. */
public final class SampleSecrets {
    private static final int DIGITS = 64;
    private static final AtomicLong NUMBER = new AtomicLong();

    private SampleSecrets() {}

    /** A text like a SHA-256, 64 hexadecimal digits, unknown to every other caller. */
    public static String freshSha256() {
        String number = HexFormat.of().toHexDigits(NUMBER.incrementAndGet());
        return "a".repeat(DIGITS - number.length()) + number;
    }
}
