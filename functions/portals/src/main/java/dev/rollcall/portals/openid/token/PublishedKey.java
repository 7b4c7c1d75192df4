package dev.rollcall.portals.openid.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;

import dev.rollcall.portals.json.Fields;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of a portal's key set (RFC 7517).
 *
 * @param id {@code kid}
 * @param use {@code use}
 * @param algorithm {@code alg}
 * @param key the public key; empty where it is none, or not public
 */
record PublishedKey(
        Optional<String> id, Optional<String> use, Optional<String> algorithm, Optional<JWK> key) {

    private static final Set<String> PUBLIC = Set.of("kty", "n", "e", "crv", "x", "y");
    private static final Set<String> SECRET = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private static final int SHORTEST_MODULUS = 2048;
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

    // Larger ones take long to compute with; no standard key is.
    private static final int LONGEST_MODULUS = 8192;
    private static final int LONGEST_EXPONENT = 256;

    static PublishedKey of(Fields entry) {
        return new PublishedKey(entry.raw("kid"), entry.raw("use"), entry.raw("alg"), key(entry));
    }

    private static Optional<JWK> key(Fields entry) {
        Map<String, Object> parameters = new HashMap<>();
        PUBLIC.forEach(name -> entry.raw(name).ifPresent(text -> parameters.put(name, text)));
        try {
            return SECRET.stream().anyMatch(entry::has)
                    ? Optional.empty()
                    : Optional.of(JWK.parse(parameters));
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Verifies signatures of this algorithm; empty when the key is not for that (S-12). */
    Optional<JWSVerifier> verifier(JWSAlgorithm signing) {
        boolean isForIt =
                use.orElse("sig").equals("sig")
                        && algorithm.orElse(signing.getName()).equals(signing.getName());
        return key.filter(any -> isForIt).flatMap(any -> verifier(any, signing));
    }

    private static Optional<JWSVerifier> verifier(JWK key, JWSAlgorithm signing) {
        try {
            return switch (key) {
                case RSAKey rsa -> rsa(rsa.toRSAPublicKey(), signing);
                case ECKey ec -> supporting(new ECDSAVerifier(ec), signing);
                default -> Optional.empty();
            };
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }

    private static Optional<JWSVerifier> rsa(RSAPublicKey key, JWSAlgorithm signing) {
        int modulus = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        boolean isFit =
                modulus >= SHORTEST_MODULUS
                        && modulus <= LONGEST_MODULUS
                        && exponent.testBit(0)
                        && exponent.compareTo(SMALLEST_EXPONENT) >= 0
                        && exponent.bitLength() <= LONGEST_EXPONENT;
        return isFit ? supporting(new RSASSAVerifier(key), signing) : Optional.empty();
    }

    private static Optional<JWSVerifier> supporting(JWSVerifier verifier, JWSAlgorithm signing) {
        return Optional.of(verifier)
                .filter(each -> each.supportedJWSAlgorithms().contains(signing));
    }
}
