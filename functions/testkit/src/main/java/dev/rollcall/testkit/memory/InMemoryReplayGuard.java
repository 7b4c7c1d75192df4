package dev.rollcall.testkit.memory;

import dev.rollcall.district.Portal;
import dev.rollcall.webhook.ReplayGuard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Remembered deliveries in memory, for as long as the process lives. Thread-safe. */
public final class InMemoryReplayGuard implements ReplayGuard {
    private final Map<Delivery, Instant> claimedUntil = new HashMap<>();
    private final InstantSource clock;

    public InMemoryReplayGuard(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Claim claim(Portal portal, String deliveryId, Duration inProgress) {
        Delivery delivery = new Delivery(portal, deliveryId);
        Instant now = clock.instant();
        Instant until = claimedUntil.getOrDefault(delivery, Instant.MIN);
        if (until.equals(Instant.MAX)) {
            return Claim.DONE;
        }
        if (until.isAfter(now)) {
            return Claim.IN_PROGRESS;
        }
        claimedUntil.put(delivery, now.plus(inProgress));
        return Claim.FIRST;
    }

    @Override
    public synchronized void done(Portal portal, String deliveryId) {
        claimedUntil.put(new Delivery(portal, deliveryId), Instant.MAX);
    }

    private record Delivery(Portal portal, String id) {}
}
