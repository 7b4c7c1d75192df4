package dev.rollcall.portals.assertion;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys our statements are signed with: the first signs, all are published.
 *
 * @param keys private keys on P-256, each with an id of its own
 */
public record SigningKeys(List<ECKey> keys) {

    public SigningKeys {
        keys = List.copyOf(keys);
    }

    /**
     * The keys of a secret of the form {@code {"keys":[private JWK, …]}}; empty when it is anything
     * else, or one of them is not fit.
     */
    static Optional<SigningKeys> parse(String secret) {
        try {
            List<JWK> keys = JWKSet.parse(secret).getKeys();
            boolean isFit = !keys.isEmpty() && keys.stream().allMatch(SigningKeys::isFit);
            return Optional.of(keys)
                    .filter(all -> isFit && areUnique(all))
                    .map(all -> new SigningKeys(all.stream().map(JWK::toECKey).toList()));
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** A new secret with one key, for whoever fills it first; drawn by the platform's generator. */
    public static String make() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            return new JWKSet(key).toString(false);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    ECKey first() {
        return keys.getFirst();
    }

    /** The public parts as a key set (RFC 7517 §5). */
    String published() {
        return new JWKSet(keys.stream().<JWK>map(SigningKeys::published).toList()).toString(true);
    }

    private static ECKey published(ECKey key) {
        return new ECKey.Builder(key.getCurve(), key.getX(), key.getY())
                .keyID(key.getKeyID())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }

    private static boolean isFit(JWK key) {
        return key instanceof ECKey ec
                && ec.isPrivate()
                && Curve.P_256.equals(ec.getCurve())
                && !Objects.requireNonNullElse(ec.getKeyID(), "").isBlank();
    }

    private static boolean areUnique(List<JWK> keys) {
        return keys.stream().map(JWK::getKeyID).distinct().count() == keys.size();
    }

    /** Prints nothing (K-01). */
    @Override
    public String toString() {
        return "SigningKeys";
    }
}
