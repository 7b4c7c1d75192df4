package dev.rollcall.local.sandbox.classlink.oauth;

import java.util.Arrays;
import java.util.Optional;

/** The ways to sign that Roster Servers have been seen to take. */
public enum SignatureMethod {
    SHA256("HMAC-SHA256", "HmacSHA256"),
    SHA1("HMAC-SHA1", "HmacSHA1");

    private final String word;
    private final String algorithm;

    SignatureMethod(String word, String algorithm) {
        this.word = word;
        this.algorithm = algorithm;
    }

    /** What it is called in the header. */
    public String word() {
        return word;
    }

    String algorithm() {
        return algorithm;
    }

    static Optional<SignatureMethod> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
