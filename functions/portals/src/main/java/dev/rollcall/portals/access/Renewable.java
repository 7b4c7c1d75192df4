package dev.rollcall.portals.access;

import dev.rollcall.sync.read.RosterSource.Fetch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Something a portal told us, kept for a while. Safe for threads; one of them reads at a time, and
 * the others then have what it read.
 */
public final class Renewable<V> {

    /** How long a word that a refused thing still stands is taken for news. */
    private static final Duration CONFIRMED_FOR = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Supplier<Fetch<V>> portal;
    private final Function<V, Duration> life;
    private final Map<Object, Instant> confirmed = new HashMap<>();
    private @Nullable Kept<V> kept;

    /**
     * @param portal asks for it
     * @param life how long it may be kept
     */
    public Renewable(InstantSource clock, Supplier<Fetch<V>> portal, Function<V, Duration> life) {
        this.clock = clock;
        this.portal = portal;
        this.life = life;
    }

    /** What is kept, if it is fit for use, else what the portal says now. */
    public synchronized Fetch<V> fitFor(Predicate<V> use) {
        Kept<V> known = kept;
        return known == null || isStale(known) || !use.test(known.value())
                ? anew()
                : new Fetch.Got<>(known.value());
    }

    /** What the portal says now; what it does not say is not kept either. */
    public synchronized Fetch<V> anew() {
        Fetch<V> read = portal.get();
        kept = read instanceof Fetch.Got<V>(V value) ? new Kept<>(value, clock.instant()) : null;
        return read;
    }

    /**
     * What the portal says now that something of it was refused: asked once for all who were
     * refused the same, and at most once a minute while it still stands.
     *
     * @param refused what was refused
     * @param stands whether it is still what the portal tells us to use
     */
    public synchronized Fetch<V> insteadOf(Object refused, Predicate<V> stands) {
        Kept<V> known = kept;
        if (known != null && (!stands.test(known.value()) || isConfirmed(refused))) {
            return new Fetch.Got<>(known.value());
        }
        Fetch<V> read = anew();
        if (read instanceof Fetch.Got<V>(V value) && stands.test(value)) {
            confirmed.values().removeIf(at -> isPast(at, CONFIRMED_FOR));
            confirmed.put(refused, clock.instant());
        }
        return read;
    }

    private boolean isConfirmed(Object refused) {
        Instant at = confirmed.get(refused);
        return at != null && !isPast(at, CONFIRMED_FOR);
    }

    private boolean isStale(Kept<V> known) {
        return isPast(known.at(), life.apply(known.value()));
    }

    private boolean isPast(Instant at, Duration time) {
        Instant now = clock.instant();
        return now.isBefore(at) || !now.isBefore(at.plus(time));
    }

    private record Kept<V>(V value, Instant at) {}
}
