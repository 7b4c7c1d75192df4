package dev.rollcall.schedule;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What many plays came to, for people: a table of what really happened. */
final class Report {
    private Report() {}

    static String of(long schedules, Duration time, Reached reached) {
        return String.format(
                        Locale.ROOT,
                        "%,d schedules in %,d s: %,d distinct states; what happened, and how often%n",
                        schedules,
                        time.toSeconds(),
                        reached.states())
                + reached.faults().entrySet().stream()
                        .map(Report::line)
                        .collect(Collectors.joining());
    }

    private static String line(Map.Entry<String, Long> fault) {
        return String.format(Locale.ROOT, "  %-40s %,12d%n", fault.getKey(), fault.getValue());
    }
}
