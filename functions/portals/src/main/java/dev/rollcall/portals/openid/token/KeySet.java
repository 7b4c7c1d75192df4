package dev.rollcall.portals.openid.token;

import com.nimbusds.jose.JWSVerifier;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.Lie;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys a portal publishes (RFC 7517 §5).
 *
 * @param keys all entries, fit for use or not
 */
record KeySet(List<PublishedKey> keys) {

    KeySet {
        keys = List.copyOf(keys);
    }

    /** The set an answer holds; one that gives two keys the same id is refused (S-12). */
    static Told<KeySet> of(Fields answer) {
        return Told.reading(
                Lie.KEYS_REFUSED,
                () ->
                        answer.has("keys")
                                ? of(answer.objects("keys"))
                                : Told.untrue(Lie.KEYS_REFUSED));
    }

    private static Told<KeySet> of(List<Fields> entries) {
        List<PublishedKey> keys = entries.stream().map(PublishedKey::of).toList();
        Set<String> ids = new HashSet<>();
        boolean isUnique = keys.stream().flatMap(key -> key.id().stream()).allMatch(ids::add);
        return isUnique ? new Told.Got<>(new KeySet(keys)) : Told.untrue(Lie.KEYS_REFUSED);
    }

    boolean has(String keyId) {
        return find(keyId).isPresent();
    }

    /** What verifies the token's signature: the key it names, or else the only one there is. */
    Told<JWSVerifier> verifier(CompactToken token) {
        return token.keyId().map(id -> named(id, token)).orElseGet(() -> only(token));
    }

    private Told<JWSVerifier> named(String keyId, CompactToken token) {
        return Told.orElse(find(keyId), Lie.KEY_UNKNOWN)
                .then(key -> Told.orElse(key.verifier(token.algorithm()), Lie.KEY_UNFIT));
    }

    private Told<JWSVerifier> only(CompactToken token) {
        List<JWSVerifier> usable =
                keys.stream().flatMap(key -> key.verifier(token.algorithm()).stream()).toList();
        return usable.size() > 1
                ? Told.untrue(Lie.KEY_AMBIGUOUS)
                : Told.orElse(usable.stream().findFirst(), Lie.KEY_UNKNOWN);
    }

    private Optional<PublishedKey> find(String keyId) {
        return keys.stream().filter(key -> key.id().equals(Optional.of(keyId))).findFirst();
    }
}
