package dev.rollcall.portals.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.portals.oauth.ClientKeys;
import dev.rollcall.portals.openid.wire.Answers;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Outage;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Our application's name and password at a provider.
 *
 * @param secrets where they are
 * @param name under which name
 */
record Credentials(Secrets secrets, String name) {

    /** As they are known. */
    Told<ClientKeys> keys() {
        return keys(() -> secrets.read(name));
    }

    /**
     * Puts a question with our credentials; when they are refused, or not there, once more with the
     * secret read anew, if there is another one then (K-06).
     */
    <T> Told<T> ask(Function<ClientKeys, Told<T>> question) {
        Told<ClientKeys> known = keys();
        Told<T> first = known.then(question);
        if (!(first instanceof Told.Not<T>(Identified.NotOurs(Outage outage)))
                || outage.source() != Source.CREDENTIALS) {
            return first;
        }
        Told<ClientKeys> current = keys(() -> secrets.readAnew(name));
        return current.equals(known) ? first : current.then(question);
    }

    private static Told<ClientKeys> keys(Supplier<String> secret) {
        try {
            return read(secret.get())
                    .<Told<ClientKeys>>map(Told.Got::new)
                    .orElseGet(() -> Told.notOurs(Source.CREDENTIALS, How.MISSING));
        } catch (Secrets.SecretUnavailable e) {
            return Told.unavailable(Source.CREDENTIALS, How.UNAVAILABLE);
        }
    }

    private static Optional<ClientKeys> read(String secret) {
        return Answers.parse(secret.getBytes(UTF_8))
                .flatMap(fields -> ClientKeys.of(fields, "clientId", "clientSecret"));
    }
}
