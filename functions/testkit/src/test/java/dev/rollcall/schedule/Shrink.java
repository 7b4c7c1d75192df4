package dev.rollcall.schedule;

import dev.rollcall.schedule.step.Schedule;
import dev.rollcall.schedule.step.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing schedule shorter, as long as it still fails: by halves, and in the end by steps.
 */
final class Shrink {
    private final Predicate<Schedule> fails;

    /**
     * @param fails plays a schedule, and tells whether it fails in the same way
     */
    Shrink(Predicate<Schedule> fails) {
        this.fails = fails;
    }

    /** A schedule of which no single step can be left out. */
    Schedule smallest(Schedule failing) {
        Schedule smallest = failing;
        int chunk = failing.steps().size() / 2;
        while (chunk > 0) {
            Schedule smaller = without(smallest, chunk);
            boolean isStuck = smaller.steps().size() == smallest.steps().size();
            chunk = isStuck || chunk > 1 ? chunk / 2 : 1;
            smallest = smaller;
        }
        return smallest;
    }

    /** Leaves out one chunk after the other, where that may be. */
    private Schedule without(Schedule schedule, int chunk) {
        Schedule smallest = schedule;
        int from = schedule.steps().size() - chunk;
        while (from > -chunk) {
            Schedule next = smallest.with(rest(smallest.steps(), Math.max(0, from), chunk));
            smallest = fails.test(next) ? next : smallest;
            from -= chunk;
        }
        return smallest;
    }

    private static List<Step> rest(List<Step> steps, int from, int chunk) {
        List<Step> rest = new ArrayList<>(steps.subList(0, Math.min(from, steps.size())));
        rest.addAll(steps.subList(Math.min(from + chunk, steps.size()), steps.size()));
        return rest;
    }
}
