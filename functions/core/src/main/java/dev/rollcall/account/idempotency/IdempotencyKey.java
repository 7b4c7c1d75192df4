package dev.rollcall.account.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.account.RandomBytes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a caller names a request by, so that sending it again counts once. Two callers never share
 * one, whatever they send.
 *
 * @param caller the client or the session
 * @param key 1 to 128 visible characters of ASCII, chosen by the caller
 */
public record IdempotencyKey(String caller, String key) {
    private static final int LONGEST_DRAW = 32;
    private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

    public IdempotencyKey {
        if (!isUsable(key)) {
            throw new IllegalArgumentException("idempotency key is malformed");
        }
    }

    public static boolean isUsable(String key) {
        return FORM.matcher(key).matches();
    }

    /**
     * Draws the same bytes each time, so that what a request creates has the same id however often
     * it is tried. They mean nothing and are no secret. At most 32 at a time.
     *
     * @param purpose tells several things of one request apart
     */
    public RandomBytes ids(String purpose) {
        return count -> {
            if (count > LONGEST_DRAW) {
                throw new IllegalArgumentException("too many bytes");
            }
            return Arrays.copyOf(digest(purpose + "\n" + caller + "\n" + key), count);
        };
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
