package dev.rollcall.local.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults switched on at present, the oldest first. Safe for several threads. */
public final class FaultBoard {
    private final List<Fault> faults = new ArrayList<>();

    public synchronized void add(Fault fault) {
        faults.add(fault);
    }

    /** Switches off all faults and answers how many there were. */
    public synchronized int clear() {
        int before = faults.size();
        faults.clear();
        return before;
    }

    public synchronized List<Fault> active() {
        return List.copyOf(faults);
    }

    /** Counts a request and answers the fault it meets, if any. */
    public synchronized Optional<Fault> strike(String scope, String district) {
        for (Fault fault : List.copyOf(faults)) {
            if (fault.concerns(scope, district)) {
                replace(fault, fault.afterOneRequest());
                if (fault.strikesNow()) {
                    return Optional.of(fault);
                }
            }
        }
        return Optional.empty();
    }

    private void replace(Fault fault, Fault counted) {
        int index = faults.indexOf(fault);
        if (counted.isSpent()) {
            faults.remove(index);
        } else {
            faults.set(index, counted);
        }
    }
}
