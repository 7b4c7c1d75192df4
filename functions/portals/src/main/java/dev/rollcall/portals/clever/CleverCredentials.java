package dev.rollcall.portals.clever;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.JsonList;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.privacy.Secrets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Our application's name and password at Clever, as an Authorization header. */
final class CleverCredentials {

    private final Secrets secrets;
    private final String secretName;

    CleverCredentials(Secrets secrets, String secretName) {
        this.secrets = secrets;
        this.secretName = secretName;
    }

    /** Empty when the secret is not in its form. */
    Optional<String> header() {
        return header(secrets.read(secretName));
    }

    /** The same after a refusal, for the secret may have been replaced (K-06). */
    Optional<String> headerAnew() {
        return header(secrets.readAnew(secretName));
    }

    private static Optional<String> header(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            return JsonList.object(new ByteArrayInputStream(bytes))
                    .map(Item::value)
                    .map(Fields::of)
                    .flatMap(CleverCredentials::basic);
        } catch (IOException | UnreadableRecordException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> basic(Fields secret) {
        Optional<String> id = secret.raw("clientId");
        Optional<String> password = secret.raw("clientSecret");
        return id.flatMap(user -> password.map(word -> user + ":" + word))
                .map(pair -> pair.getBytes(StandardCharsets.UTF_8))
                .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
