package dev.rollcall.local.sandbox.login.grant;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Proof that whoever redeems a code is who asked for it (RFC 7636), by SHA-256 only. */
public final class Pkce {
    private Pkce() {}

    /** Whether the verifier is the one behind the challenge. */
    public static boolean fits(String verifier, String challenge) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(challenge);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
