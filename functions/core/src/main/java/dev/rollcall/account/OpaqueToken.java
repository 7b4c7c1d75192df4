package dev.rollcall.account;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret of 256 random bits that means nothing by itself (S-02, S-16). Only its hash is ever
 * stored.
 */
public final class OpaqueToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private OpaqueToken(String text) {
        this.text = text;
    }

    /** A new one. */
    public static OpaqueToken draw(RandomBytes random) {
        return new OpaqueToken(
                Base64.getUrlEncoder().withoutPadding().encodeToString(random.next(BYTES)));
    }

    /** The token somebody presents; empty when it has not the form of ours, which costs no read. */
    public static Optional<OpaqueToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OpaqueToken(text)) : Optional.empty();
    }

    /** What is handed out: 43 characters of base64url. */
    public String text() {
        return text;
    }

    /** What is stored: 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.of(text).asString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpaqueToken token && text.equals(token.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Prints nothing of it (M-10). */
    @Override
    public String toString() {
        return "‹token›";
    }
}
