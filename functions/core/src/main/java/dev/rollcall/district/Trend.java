package dev.rollcall.district;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much a district's last runs changed, so that a list can show it without reading runs.
 *
 * @param changes planned changes of at most {@value #LONGEST} ended runs, oldest first
 */
public record Trend(List<Integer> changes) {

    /** How many runs are kept in mind. */
    public static final int LONGEST = 30;

    /** Before any run has ended. */
    public static final Trend NONE = new Trend(List.of());

    public Trend {
        changes = List.copyOf(changes);
    }

    /** The trend after one more run; the oldest falls off. */
    public Trend and(int more) {
        long surplus = Math.max(0, changes.size() + 1 - LONGEST);
        return new Trend(Stream.concat(changes.stream().skip(surplus), Stream.of(more)).toList());
    }
}
