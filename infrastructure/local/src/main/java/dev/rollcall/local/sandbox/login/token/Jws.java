package dev.rollcall.local.sandbox.login.token;

import dev.rollcall.local.sandbox.json.Trees;

import java.util.List;
import java.util.Map;

/**
 * A signed token in its three parts, each in base64url.
 *
 * @param header what says how it was signed
 * @param payload the claims
 * @param signature of both
 */
public record Jws(String header, String payload, String signature) {
    /** The only form an ID token may have. */
    public String compact() {
        return header + "." + payload + "." + signature;
    }

    /** The flattened JSON form (RFC 7515 §7.2.2). */
    public String flattened() {
        return Trees.text(Map.of("payload", payload, "protected", header, "signature", signature));
    }

    /** The general JSON form with the signature twice (RFC 7515 §7.2.1). */
    public String signedTwice() {
        Map<String, Object> one = Map.of("protected", header, "signature", signature);
        return Trees.text(Map.of("payload", payload, "signatures", List.of(one, one)));
    }
}
