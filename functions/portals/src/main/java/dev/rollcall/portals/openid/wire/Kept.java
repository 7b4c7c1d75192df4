package dev.rollcall.portals.openid.wire;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something a portal publishes, read when it is needed and then kept: an hour without a question,
 * and up to a day while it cannot be read (S-13). No thread of its own, for a function stands still
 * between calls. Safe for threads; one of them reads at a time, and the others then have what it
 * read.
 */
public final class Kept<V> {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration GOOD = Duration.ofHours(24);

    /** How long the last good one serves after a reading failed, without another try. */
    private static final Duration RESTED = Duration.ofMinutes(1);

    /** How far apart it is read for want of something in it. */
    private static final Duration MISSED = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Supplier<Told<V>> portal;
    private @Nullable Held<V> held;
    private @Nullable Instant triedAt;
    private @Nullable Instant missedAt;

    /**
     * Nothing, until it is asked for.
     *
     * @param portal reads it
     */
    public Kept(InstantSource clock, Supplier<Told<V>> portal) {
        this.clock = clock;
        this.portal = portal;
    }

    /** What is published; what is kept of it counts while it cannot be read. */
    public synchronized Told<Seen<V>> now() {
        Held<V> known = held;
        if (known == null || !isWithin(known.at(), GOOD)) {
            return read();
        }
        boolean isEnough = isWithin(known.at(), FRESH) || isWithin(triedAt, RESTED);
        return isEnough ? new Told.Got<>(new Seen<>(known.value(), Age.KEPT)) : read();
    }

    /**
     * What is published now that something was missed in what was seen: read at most once in five
     * minutes, however often something is missed; empty where there is nothing newer.
     */
    public synchronized Optional<V> newerThan(Seen<V> seen) {
        Held<V> known = held;
        if (known != null && !known.value().equals(seen.value())) {
            return Optional.of(known.value());
        }
        if (isWithin(missedAt, MISSED)) {
            return Optional.empty();
        }
        missedAt = clock.instant();
        return seen.age() == Age.KEPT && read() instanceof Told.Got<Seen<V>>(Seen<V> now)
                ? Optional.of(now.value())
                : Optional.empty();
    }

    /** Drops what is kept: for after a snapshot, which may be of any age. */
    public synchronized void forget() {
        held = null;
        triedAt = null;
        missedAt = null;
    }

    private Told<Seen<V>> read() {
        triedAt = clock.instant();
        Told<V> told = portal.get();
        if (told instanceof Told.Got<V>(V value)) {
            held = new Held<>(value, clock.instant());
            return new Told.Got<>(new Seen<>(value, Age.NEW));
        }
        Held<V> known = held;
        return known != null && isWithin(known.at(), GOOD)
                ? new Told.Got<>(new Seen<>(known.value(), Age.KEPT))
                : told.then(value -> new Told.Got<>(new Seen<>(value, Age.NEW)));
    }

    private boolean isWithin(@Nullable Instant at, Duration time) {
        Instant now = clock.instant();
        return at != null && !now.isBefore(at) && now.isBefore(at.plus(time));
    }

    /**
     * What a caller was given.
     *
     * @param value what
     * @param age whether it was read for this caller
     */
    public record Seen<V>(V value, Age age) {}

    /** Whether something was read just now. */
    public enum Age {
        NEW,
        KEPT
    }

    private record Held<V>(V value, Instant at) {}
}
