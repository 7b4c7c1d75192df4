package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.DistrictLease.Lease;

import java.time.Duration;

/**
 * A lease in use. The holder shows that it lives before each of its steps; a holder that was frozen
 * finds out here that it has been replaced, before it can write anything.
 */
public final class HeldLease {

    private static final Duration RENEW_AFTER = Duration.ofSeconds(15);

    private final DistrictLease leases;
    private final DistrictId district;
    private final Lease lease;
    private final Ticker ticker;
    private long renewedAt;

    HeldLease(DistrictLease leases, DistrictId district, Lease lease, Ticker ticker) {
        this.leases = leases;
        this.district = district;
        this.lease = lease;
        this.ticker = ticker;
        this.renewedAt = ticker.nanos();
    }

    /** Greater than the number of every earlier holder. */
    public long fence() {
        return lease.fence();
    }

    /**
     * Renews the lease when it is due; throws {@link LeaseLost} when it is somebody else's by now.
     */
    public void keep() {
        long asked = ticker.nanos();
        if (asked - renewedAt < RENEW_AFTER.toNanos()) {
            return;
        }
        if (!leases.renew(district, lease)) {
            throw new LeaseLost();
        }
        renewedAt = asked;
    }

    public void release() {
        leases.release(district, lease);
    }
}
