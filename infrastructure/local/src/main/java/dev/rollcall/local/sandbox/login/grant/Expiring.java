package dev.rollcall.local.sandbox.login.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Things kept under words nobody can guess until their life is over. Safe for several threads.
 *
 * @param <T> what is kept
 */
public final class Expiring<T> {
    private final Map<String, Entry<T>> entries = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Duration life;

    private record Entry<T>(T thing, Instant end) {}

    public Expiring(InstantSource clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    /** Keeps the thing and answers its word. */
    public String keep(T thing) {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !now.isBefore(entry.end()));
        String word = Words.next();
        entries.put(word, new Entry<>(thing, now.plus(life)));
        return word;
    }

    public Optional<T> find(String word) {
        return Optional.ofNullable(entries.get(word))
                .filter(entry -> clock.instant().isBefore(entry.end()))
                .map(Entry::thing);
    }

    /** Finds it for the last time; of several who ask at once one gets it. */
    public Optional<T> take(String word) {
        return Optional.ofNullable(entries.remove(word))
                .filter(entry -> clock.instant().isBefore(entry.end()))
                .map(Entry::thing);
    }
}
