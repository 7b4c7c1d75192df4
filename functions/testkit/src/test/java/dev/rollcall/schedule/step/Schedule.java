package dev.rollcall.schedule.step;

import dev.rollcall.schedule.world.Setting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Everything that happens in one play, as data: it can be printed, played again, and made shorter.
 *
 * @param seed what it was made from, and what chance within it goes by
 * @param setting what it begins with
 * @param steps what happens, in order
 */
public record Schedule(long seed, Setting setting, List<Step> steps) {
    public Schedule {
        steps = List.copyOf(steps);
    }

    public Schedule with(List<Step> others) {
        return new Schedule(seed, setting, others);
    }

    /** A line for the beginning, and one for each step. */
    @Override
    public String toString() {
        return IntStream.range(0, steps.size())
                .mapToObj(n -> String.format(Locale.ROOT, "%n  %3d %s", n, steps.get(n)))
                .collect(Collectors.joining("", "seed " + seed + ", " + setting, ""));
    }
}
