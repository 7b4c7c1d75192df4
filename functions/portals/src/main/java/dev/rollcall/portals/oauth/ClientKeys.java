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

    /**
     * The keys in these two fields; empty unless both are there. A secret is declared with blank
     * ones until somebody fills it, and nobody is asked in their name.
     */
    public static Optional<ClientKeys> of(Fields fields, String id, String secret) {
        return filled(fields, id)
                .flatMap(name -> filled(fields, secret).map(word -> new ClientKeys(name, word)));
    }

    private static Optional<String> filled(Fields fields, String name) {
        return fields.raw(name).filter(text -> !text.isBlank());
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
