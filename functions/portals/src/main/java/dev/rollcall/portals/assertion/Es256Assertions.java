package dev.rollcall.portals.assertion;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.rollcall.privacy.Secrets;
import dev.rollcall.signin.session.Assertions;
import dev.rollcall.signin.session.Profile;

import java.time.Instant;
import java.util.Optional;

/**
 * Statements signed with the keys of a secret, of the form that {@link SigningKeys} describes. A
 * secret that cannot be had, or is not in its form, signs nothing and publishes no key.
 * Thread-safe.
 *
 * @param issuer our public address
 * @param secrets where the keys are
 * @param secretName under which name
 */
public record Es256Assertions(String issuer, Secrets secrets, String secretName)
        implements Assertions {

    @Override
    public Optional<String> sign(Profile profile, String clientId, String id, Instant now) {
        JWTClaimsSet claims = new Statement(issuer, profile).claims(clientId, id, now);
        return keys().flatMap(keys -> signed(claims, keys.first()));
    }

    /**
     * The key set by which statements are checked, for {@code /.well-known/jwks.json}; empty while
     * the secret cannot be had, so that nobody takes that for a set without keys.
     */
    public Optional<String> publicKeys() {
        return keys().map(SigningKeys::published);
    }

    private Optional<SigningKeys> keys() {
        try {
            return SigningKeys.parse(secrets.read(secretName));
        } catch (Secrets.SecretUnavailable e) {
            return Optional.empty();
        }
    }

    private static Optional<String> signed(JWTClaimsSet claims, ECKey key) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build();
        try {
            SignedJWT statement = new SignedJWT(header, claims);
            statement.sign(new ECDSASigner(key));
            return Optional.of(statement.serialize());
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }
}
