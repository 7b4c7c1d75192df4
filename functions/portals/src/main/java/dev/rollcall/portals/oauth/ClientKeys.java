package dev.rollcall.portals.oauth;

import dev.rollcall.portals.json.Fields;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A client's name and password.
 *
 * @param id the name
 * @param secret the password
 */
public record ClientKeys(String id, String secret) {

    /** The keys in these two fields; empty unless both are there. */
    public static Optional<ClientKeys> of(Fields fields, String id, String secret) {
        return fields.raw(id)
                .flatMap(name -> fields.raw(secret).map(word -> new ClientKeys(name, word)));
    }

    /** As HTTP Basic authorization. */
    public String basic() {
        byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Prints nothing (K-01). */
    @Override
    public String toString() {
        return "ClientKeys";
    }
}
