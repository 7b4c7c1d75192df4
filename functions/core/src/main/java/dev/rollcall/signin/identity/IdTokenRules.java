package dev.rollcall.signin.identity;

import dev.rollcall.account.Sha256;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which claims of a verified ID token are believed, in the order of S-14 (OpenID Connect Core
 * §3.1.3.7). Access token and code hashes (rules of the hybrid flow) and {@code auth_time} (never
 * asked for) are not looked at.
 *
 * @param issuer the configured issuer
 * @param clientId who we are there
 */
public record IdTokenRules(String issuer, String clientId) {

    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int LONGEST_SUBJECT = 255;

    /**
     * The first claim that must not be believed, if any.
     *
     * @param nonceSha256 what is kept of the attempt's nonce
     */
    public Optional<Lie> firstLie(IdTokenClaims claims, String nonceSha256, Instant now) {
        return issuer(claims)
                .or(() -> audience(claims))
                .or(() -> lifetime(claims, now))
                .or(() -> issueTime(claims, now))
                .or(() -> nonce(claims, nonceSha256))
                .or(() -> subject(claims));
    }

    // Core §3.1.3.7 rule 2: iss is the issuer, character for character.
    private Optional<Lie> issuer(IdTokenClaims claims) {
        return lieIf(!claims.issuer().equals(Optional.of(issuer)), Lie.ISSUER_DIFFERS);
    }

    // Rules 3 to 5: we are in aud; several audiences need azp; azp, where there is one, is us.
    private Optional<Lie> audience(IdTokenClaims claims) {
        if (!claims.audience().contains(clientId)) {
            return Optional.of(Lie.AUDIENCE_DIFFERS);
        }
        if (claims.authorizedParty().isEmpty()) {
            return lieIf(claims.audience().size() > 1, Lie.PARTY_MISSING);
        }
        return lieIf(!claims.authorizedParty().equals(Optional.of(clientId)), Lie.PARTY_DIFFERS);
    }

    // Rule 9, and RFC 7519 §4.1.5 for nbf, which not every portal sends.
    private static Optional<Lie> lifetime(IdTokenClaims claims, Instant now) {
        if (claims.expiresAt().isEmpty()) {
            return Optional.of(Lie.EXPIRY_MISSING);
        }
        return lieIf(!now.isBefore(claims.expiresAt().get().plus(LEEWAY)), Lie.EXPIRED)
                .or(() -> lieIf(claims.notBefore().filter(isAfter(now)), Lie.NOT_YET_VALID));
    }

    // Rule 10: a token made long before the code was exchanged is not this sign-in's.
    private static Optional<Lie> issueTime(IdTokenClaims claims, Instant now) {
        if (claims.issuedAt().isEmpty()) {
            return Optional.of(Lie.ISSUE_TIME_MISSING);
        }
        Instant oldest = now.minus(OLDEST).minus(LEEWAY);
        return lieIf(claims.issuedAt().filter(isAfter(now)), Lie.ISSUED_IN_FUTURE)
                .or(() ->
                        lieIf(claims.issuedAt().filter(oldest::isAfter), Lie.ISSUED_TOO_LONG_AGO));
    }

    // Rule 11.
    private static Optional<Lie> nonce(IdTokenClaims claims, String nonceSha256) {
        if (claims.nonce().isEmpty()) {
            return Optional.of(Lie.NONCE_MISSING);
        }
        Sha256 given = Sha256.of(claims.nonce().get());
        boolean fits = Sha256.parse(nonceSha256).filter(given::matches).isPresent();
        return lieIf(!fits, Lie.NONCE_DIFFERS);
    }

    // Core §2: at most 255 characters.
    private static Optional<Lie> subject(IdTokenClaims claims) {
        Optional<String> subject = claims.subject().filter(text -> !text.isBlank());
        return subject.isEmpty()
                ? Optional.of(Lie.SUBJECT_MISSING)
                : lieIf(subject.get().length() > LONGEST_SUBJECT, Lie.SUBJECT_MALFORMED);
    }

    private static Predicate<Instant> isAfter(Instant now) {
        return time -> time.isAfter(now.plus(LEEWAY));
    }

    private static Optional<Lie> lieIf(boolean untrue, Lie lie) {
        return untrue ? Optional.of(lie) : Optional.empty();
    }

    private static Optional<Lie> lieIf(Optional<Instant> untrue, Lie lie) {
        return untrue.map(time -> lie);
    }
}
