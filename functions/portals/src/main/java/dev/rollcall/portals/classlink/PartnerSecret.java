package dev.rollcall.portals.classlink;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.oauth.ClientKeys;

import java.util.Optional;

/**
 * What our secret holds.
 *
 * @param partnerKey our key at ClassLink, or the bearer of one district's own server; empty text
 *     where there is none
 * @param keys our name and password at one district's own server
 */
record PartnerSecret(String partnerKey, Optional<ClientKeys> keys) {

    /** Empty when it holds neither. */
    static Optional<PartnerSecret> of(Fields secret) {
        Optional<ClientKeys> keys = ClientKeys.of(secret, "clientId", "clientSecret");
        String key = secret.raw("partnerKey").filter(Bearers::isUsable).orElse("");
        return key.isEmpty() && keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new PartnerSecret(key, keys));
    }

    String authorization() {
        return partnerKey.isEmpty()
                ? keys.map(ClientKeys::basic).orElse("")
                : "Bearer " + partnerKey;
    }

    /** Prints nothing (K-01). */
    @Override
    public String toString() {
        return "PartnerSecret";
    }
}
