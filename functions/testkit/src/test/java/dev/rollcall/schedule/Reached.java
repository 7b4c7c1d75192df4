package dev.rollcall.schedule;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What really came about in plays: how often each fault, and how many different states. */
final class Reached {
    private final Map<String, Long> faults = new TreeMap<>();
    private final Set<Long> states = new HashSet<>();

    void fault(String what) {
        fault(what, 1);
    }

    void fault(String what, long times) {
        faults.merge(what, times, Long::sum);
    }

    void state(long hash) {
        states.add(hash);
    }

    void add(Reached other) {
        other.faults.forEach(this::fault);
        states.addAll(other.states);
    }

    long times(String fault) {
        return faults.getOrDefault(fault, 0L);
    }

    Map<String, Long> faults() {
        return faults;
    }

    int states() {
        return states.size();
    }
}
