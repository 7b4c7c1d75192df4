package dev.rollcall.local.sandbox.login.grant;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words nobody can guess. */
final class Words {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;

    private Words() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
