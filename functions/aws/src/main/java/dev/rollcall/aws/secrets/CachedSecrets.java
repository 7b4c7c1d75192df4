package dev.rollcall.aws.secrets;

import dev.rollcall.privacy.Secrets;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Secrets of AWS Secrets Manager, kept for a while (K-02). Thread-safe. */
public final class CachedSecrets implements Secrets {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration GOOD = Duration.ofHours(1);

    private final Map<String, Read> cache = new ConcurrentHashMap<>();
    private final Supplier<SecretsManagerClient> maker;
    private final InstantSource clock;
    private @Nullable SecretsManagerClient made;

    /**
     * Secrets.
     *
     * @param maker makes the client, for the first secret that is asked for: many a message of a
     *     queue needs none
     */
    public CachedSecrets(Supplier<SecretsManagerClient> maker, InstantSource clock) {
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    public String read(String name) {
        return cached(name, FRESH).orElseGet(() -> readAnew(name));
    }

    @Override
    public String readAnew(String name) {
        ask(name).ifPresent(value -> cache.put(name, new Read(value, clock.instant())));
        return cached(name, GOOD).orElseThrow(() -> new SecretUnavailable(name));
    }

    /** Forgets every value: a restored snapshot must not use what was true when it was taken. */
    public void forget() {
        cache.clear();
    }

    private Optional<String> ask(String name) {
        try {
            return Optional.ofNullable(manager().getSecretValue(request(name)).secretString());
        } catch (SdkException e) {
            return Optional.empty();
        }
    }

    private synchronized SecretsManagerClient manager() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    private static GetSecretValueRequest request(String name) {
        return GetSecretValueRequest.builder().secretId(name).build();
    }

    private Optional<String> cached(String name, Duration age) {
        return Optional.ofNullable(cache.get(name))
                .filter(read -> clock.instant().isBefore(read.at.plus(age)))
                .map(Read::value);
    }

    private record Read(String value, Instant at) {
        /** Prints no value. */
        @Override
        public String toString() {
            return "Read[" + at + "]";
        }
    }
}
