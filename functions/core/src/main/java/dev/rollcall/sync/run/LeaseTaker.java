package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.DistrictLease.Attempt;
import dev.rollcall.sync.run.DistrictLease.Lease;
import dev.rollcall.sync.run.DistrictLease.Seen;

import java.time.Duration;
import java.util.Optional;

/** Takes a district's lease, if need be from a holder that has died. */
public final class LeaseTaker {

    /** A holder renews every 15 seconds, and no single portal request lasts longer than 60. */
    static final Duration LIFE = Duration.ofSeconds(75);

    /** The longest a store request of a dead holder may still be under way. */
    static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

    private static final Duration STEP = Duration.ofSeconds(5);

    private final DistrictLease leases;
    private final Ticker ticker;
    private final Pause pause;

    public LeaseTaker(DistrictLease leases, Ticker ticker, Pause pause) {
        this.leases = leases;
        this.ticker = ticker;
        this.pause = pause;
    }

    /**
     * Takes the lease; empty when its holder lives. Taking it from a dead holder lasts {@link
     * #LIFE} to see that it stands still, and {@link #LONGEST_REQUEST} more so that nothing of the
     * dead holder's can arrive late.
     */
    public Optional<HeldLease> take(DistrictId district, String owner, Heartbeat heartbeat) {
        return switch (leases.acquire(district, owner)) {
            case Lease lease -> Optional.of(held(district, lease));
            case Seen seen -> takeOver(district, seen, owner, heartbeat);
        };
    }

    private Optional<HeldLease> takeOver(
            DistrictId district, Seen seen, String owner, Heartbeat heartbeat) {
        rest(LIFE, heartbeat);
        Attempt attempt = leases.takeOver(district, seen, owner);
        if (!(attempt instanceof Lease lease)) {
            return Optional.empty();
        }
        HeldLease held = held(district, lease);
        rest(LONGEST_REQUEST, heartbeat);
        return Optional.of(held);
    }

    private HeldLease held(DistrictId district, Lease lease) {
        return new HeldLease(leases, district, lease, ticker);
    }

    private void rest(Duration length, Heartbeat heartbeat) {
        for (Duration left = length; left.isPositive(); left = left.minus(STEP)) {
            heartbeat.beat();
            pause.rest(left.compareTo(STEP) < 0 ? left : STEP);
        }
    }
}
