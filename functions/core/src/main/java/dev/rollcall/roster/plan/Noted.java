package dev.rollcall.roster.plan;

import dev.rollcall.roster.plan.Remark.Code;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was noticed during a read: numbers, and lists that stayed unproven. Not thread-safe. */
public final class Noted {

    final Map<Code, Integer> counts = new EnumMap<>(Code.class);
    final Set<String> unproven = new TreeSet<>();

    /** Counts something that was noticed so many times more. */
    public void add(Code code, int number) {
        if (number > 0) {
            counts.merge(code, number, Integer::sum);
        }
    }

    /** Takes back what was counted in a reading that counts no more. */
    void forget(Code code) {
        counts.remove(code);
    }

    public int count(Code code) {
        return counts.getOrDefault(code, 0);
    }

    /** Notes a list that was read as often as may be and never proven whole. */
    public void unproven(String list) {
        unproven.add(list);
    }

    /** All of it, in a fixed order. */
    public List<Remark> remarks() {
        return Stream.concat(
                        unproven.stream().map(list -> new Remark(Code.LIST_UNPROVEN, list, 1)),
                        counts.entrySet().stream()
                                .map(each -> new Remark(each.getKey(), "", each.getValue())))
                .toList();
    }
}
