package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One district's lease, with the time of every call. */
final class FakeLeases implements DistrictLease {

    final List<String> calls = new ArrayList<>();
    private final FakeTime time;
    private String owner = "";
    private long fence;
    private long beat;
    Duration renewTakes = Duration.ZERO;

    FakeLeases(FakeTime time) {
        this.time = time;
    }

    /** Somebody else takes the lease, by whatever means. */
    void grant(String other) {
        owner = other;
        fence++;
        beat++;
    }

    /** The holder shows that it lives. */
    void beat() {
        beat++;
    }

    String owner() {
        return owner;
    }

    @Override
    public Attempt acquire(DistrictId district, String wanted) {
        note("acquire");
        if (!owner.isEmpty()) {
            return new Seen(fence, beat);
        }
        grant(wanted);
        return new Lease(owner, fence);
    }

    @Override
    public Attempt takeOver(DistrictId district, Seen seen, String wanted) {
        note("takeOver");
        if (seen.fence() != fence || seen.beat() != beat) {
            return new Seen(fence, beat);
        }
        grant(wanted);
        return new Lease(owner, fence);
    }

    @Override
    public boolean renew(DistrictId district, Lease lease) {
        note("renew");
        time.pass(renewTakes);
        beat++;
        return lease.fence() == fence;
    }

    @Override
    public void release(DistrictId district, Lease lease) {
        note("release");
        if (lease.fence() == fence) {
            owner = "";
        }
    }

    private void note(String call) {
        calls.add(call + " at " + time.passed().toSeconds());
    }
}
