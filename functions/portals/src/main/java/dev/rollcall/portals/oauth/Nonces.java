package dev.rollcall.portals.oauth;

import java.util.random.RandomGenerator;

/** Words of letters and digits that nobody can guess and that never come twice. */
public final class Nonces {

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 22;

    private final RandomGenerator random;

    /**
     * @param random safe for threads
     */
    public Nonces(RandomGenerator random) {
        this.random = random;
    }

    public String next() {
        StringBuilder nonce = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            nonce.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return nonce.toString();
    }
}
