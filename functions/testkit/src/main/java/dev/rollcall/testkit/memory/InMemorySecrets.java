package dev.rollcall.testkit.memory;

import dev.rollcall.privacy.Secrets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets of a manager that a test fills, takes down and brings up again. Thread-safe. */
public final class InMemorySecrets implements Secrets {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration GOOD = Duration.ofHours(1);

    private final Map<String, String> manager = new HashMap<>();
    private final Map<String, Read> cache = new HashMap<>();
    private final InstantSource clock;
    private boolean down;
    private int asked;

    public InMemorySecrets(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized String read(String name) {
        return cached(name, FRESH).orElseGet(() -> readAnew(name));
    }

    @Override
    public synchronized String readAnew(String name) {
        asked++;
        if (!down && manager.containsKey(name)) {
            cache.put(name, new Read(manager.get(name), clock.instant()));
        }
        return cached(name, GOOD).orElseThrow(() -> new SecretUnavailable(name));
    }

    /** Sets a secret at the manager; who has read it keeps the old one for a while. */
    public synchronized InMemorySecrets with(String name, String value) {
        manager.put(name, value);
        return this;
    }

    public synchronized void takeDown() {
        down = true;
    }

    public synchronized void bringUp() {
        down = false;
    }

    /** How often the manager was asked. */
    public synchronized int asked() {
        return asked;
    }

    private Optional<String> cached(String name, Duration age) {
        return Optional.ofNullable(cache.get(name))
                .filter(read -> read.at.plus(age).isAfter(clock.instant()))
                .map(Read::value);
    }

    private record Read(String value, Instant at) {}
}
