package dev.rollcall.signin.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The claims of an ID token whose signature was verified (OpenID Connect Core §2).
 *
 * @param issuer {@code iss}
 * @param audience {@code aud}, one or several
 * @param authorizedParty {@code azp}
 * @param expiresAt {@code exp}
 * @param notBefore {@code nbf}; ClassLink has none
 * @param issuedAt {@code iat}
 * @param nonce {@code nonce}
 * @param subject {@code sub}
 */
public record IdTokenClaims(
        Optional<String> issuer,
        List<String> audience,
        Optional<String> authorizedParty,
        Optional<Instant> expiresAt,
        Optional<Instant> notBefore,
        Optional<Instant> issuedAt,
        Optional<String> nonce,
        Optional<String> subject) {

    public IdTokenClaims {
        audience = List.copyOf(audience);
    }

    /** Prints nothing (M-10). */
    @Override
    public String toString() {
        return "IdTokenClaims";
    }
}
