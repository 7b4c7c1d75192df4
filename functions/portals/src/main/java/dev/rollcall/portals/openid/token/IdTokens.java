package dev.rollcall.portals.openid.token;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.IdTokenRules;
import dev.rollcall.signin.identity.Lie;

import java.time.InstantSource;
import java.util.Set;

/**
 * Verifies the ID tokens of one issuer. Thread-safe.
 *
 * @param issuer the configured issuer
 * @param algorithms the only ones believed (S-11)
 * @param keys the portal's keys
 * @param clock calendar time
 */
public record IdTokens(String issuer, Set<String> algorithms, Keys keys, InstantSource clock) {

    /**
     * All claims of a token that is to be believed.
     *
     * @param clientId who we are at the portal
     * @param nonceSha256 what the nonce must hash to
     */
    public Told<Fields> verified(String token, String clientId, String nonceSha256) {
        IdTokenRules rules = new IdTokenRules(issuer, clientId);
        return CompactToken.of(token, algorithms)
                .then(this::signed)
                .then(claims -> believed(claims, rules, nonceSha256));
    }

    private Told<Fields> signed(CompactToken token) {
        return keys.verifier(token)
                .then(verifier ->
                        token.isSignedFor(verifier)
                                ? token.claims()
                                : Told.untrue(Lie.SIGNATURE_WRONG));
    }

    private Told<Fields> believed(Fields claims, IdTokenRules rules, String nonceSha256) {
        return Told.reading(Lie.ID_TOKEN_MALFORMED, () -> new Told.Got<>(Claims.of(claims)))
                .unless(read -> rules.firstLie(read, nonceSha256, clock.instant()))
                .then(read -> new Told.Got<>(claims));
    }
}
