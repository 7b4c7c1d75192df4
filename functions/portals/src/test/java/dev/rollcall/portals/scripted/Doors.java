package dev.rollcall.portals.scripted;

import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.http.Origins;
import dev.rollcall.sync.run.UsageMeter;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A door to scripted portals, with everything that time and chance do to it in the test's hand. */
public final class Doors {

    public static final Instant NOW = Instant.parse("2025-09-03T12:00:00Z");

    private final UsageMeter meter = new UsageMeter();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = NOW;

    /** A door to these servers. */
    public BoundedHttp to(URI... bases) {
        return patient(Duration.ofSeconds(10), bases);
    }

    /** A door that waits this long for a whole answer. */
    public BoundedHttp patient(Duration patience, URI... bases) {
        return new BoundedHttp(
                Origins.of(Origins.PlainHttp.TO_LOOPBACK, List.of(bases)),
                new HttpLimits(patience, patience),
                meter,
                pauses::add,
                clock(),
                new Random(1));
    }

    public InstantSource clock() {
        return () -> now;
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    public List<Duration> pauses() {
        return pauses;
    }

    /** Requests counted since the last call. */
    public long counted() {
        return meter.take(Duration.ZERO).portalRequests();
    }
}
