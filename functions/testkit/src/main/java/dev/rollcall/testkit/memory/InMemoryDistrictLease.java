package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.DistrictLease;

import java.util.HashMap;
import java.util.Map;

/** Leases in memory. Thread-safe. */
public final class InMemoryDistrictLease implements DistrictLease {
    private static final String NOBODY = "";
    private static final State NEVER_HELD = new State(NOBODY, 0, 0);

    private final Map<DistrictId, State> leases = new HashMap<>();

    @Override
    public synchronized Attempt acquire(DistrictId district, String owner) {
        State state = state(district);
        return state.isFree() ? grant(district, state, owner) : state.seen();
    }

    @Override
    public synchronized Attempt takeOver(DistrictId district, Seen seen, String owner) {
        State state = state(district);
        boolean stoodStill = state.seen().equals(seen);
        return stoodStill || state.isFree() ? grant(district, state, owner) : state.seen();
    }

    @Override
    public synchronized boolean renew(DistrictId district, Lease lease) {
        State state = state(district);
        if (!state.belongsTo(lease)) {
            return false;
        }
        leases.put(district, new State(state.owner, state.fence, state.beat + 1));
        return true;
    }

    @Override
    public synchronized void release(DistrictId district, Lease lease) {
        State state = state(district);
        if (state.belongsTo(lease)) {
            leases.put(district, new State(NOBODY, state.fence, state.beat));
        }
    }

    private State state(DistrictId district) {
        return leases.getOrDefault(district, NEVER_HELD);
    }

    private Lease grant(DistrictId district, State before, String owner) {
        leases.put(district, new State(owner, before.fence + 1, 0));
        return new Lease(owner, before.fence + 1);
    }

    private record State(String owner, long fence, long beat) {
        boolean isFree() {
            return owner.equals(NOBODY);
        }

        boolean belongsTo(Lease lease) {
            return owner.equals(lease.owner()) && fence == lease.fence();
        }

        Seen seen() {
            return new Seen(fence, beat);
        }
    }
}
