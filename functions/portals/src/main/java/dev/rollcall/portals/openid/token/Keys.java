package dev.rollcall.portals.openid.token;

import com.nimbusds.jose.JWSVerifier;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Kept;
import dev.rollcall.portals.openid.wire.Told;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * A portal's keys, kept as {@link Kept} says; a key that is not in the kept set is looked for in a
 * new one (S-13). Thread-safe.
 */
public final class Keys {

    private final Kept<KeySet> kept;

    /**
     * Keys that nobody has asked for yet.
     *
     * @param published reads the portal's set
     */
    public Keys(InstantSource clock, Supplier<Told<Fields>> published) {
        this.kept = new Kept<>(clock, () -> published.get().then(KeySet::of));
    }

    /** What verifies the token's signature. */
    Told<JWSVerifier> verifier(CompactToken token) {
        return kept.now().then(seen -> holding(token, seen).verifier(token));
    }

    private KeySet holding(CompactToken token, Kept.Seen<KeySet> seen) {
        boolean isThere = token.keyId().map(seen.value()::has).orElse(true);
        return isThere ? seen.value() : kept.newerThan(seen).orElse(seen.value());
    }

    /** Drops the set: for after a snapshot. */
    public void forget() {
        kept.forget();
    }
}
