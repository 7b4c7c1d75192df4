package dev.rollcall.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is kept of a secret: enough to recognise it, too little to be one. */
public final class Sha256 {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    private final byte[] digest;

    private Sha256(byte[] digest) {
        this.digest = digest;
    }

    /** The digest of a secret's UTF-8 bytes. */
    public static Sha256 of(String secret) {
        try {
            return new Sha256(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads 64 hexadecimal digits; empty when the text is anything else. */
    public static Optional<Sha256> parse(String hex) {
        return HEX.matcher(hex).matches()
                ? Optional.of(new Sha256(HexFormat.of().parseHex(hex)))
                : Optional.empty();
    }

    /** Compares in a time that tells nothing of where two digests differ (K-08). */
    public boolean matches(Sha256 other) {
        return MessageDigest.isEqual(digest, other.digest);
    }

    /** 64 lower-case hexadecimal digits. */
    public String asString() {
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public String toString() {
        return "‹digest›";
    }
}
