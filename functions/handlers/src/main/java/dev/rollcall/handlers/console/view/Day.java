package dev.rollcall.handlers.console.view;

import dev.rollcall.handlers.console.widget.Bars;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.signin.tally.HourTally;
import dev.rollcall.signin.tally.SignInTally;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A day of one district's sign-ins.
 *
 * @param from when it begins
 * @param hours those of its hours in which anybody came
 */
record Day(Instant from, List<HourTally> hours) {

    private static final int HOURS = 25;

    long signedIn() {
        return hours.stream().mapToLong(hour -> of(hour, SignInTally.SIGNED_IN)).sum();
    }

    long refused() {
        return hours.stream().mapToLong(Day::all).sum() - signedIn();
    }

    Html columns() {
        return Bars.of(byHour(Day::all), Tone.BUSY, "sign-ins and refusals by hour, oldest first");
    }

    /** Each code with its count and hours, the most frequent first. */
    Html codes() {
        Grid grid = Grid.of("How it ended", "Times", "By hour");
        hours.stream()
                .flatMap(hour -> hour.counts().keySet().stream())
                .distinct()
                .sorted((one, other) -> Long.compare(total(other), total(one)))
                .forEach(code -> grid.row(row(code)));
        return Elements.wide(grid.or("Nobody came."));
    }

    private Html[] row(String code) {
        Tone tone = code.equals(SignInTally.SIGNED_IN) ? Tone.GOOD : Tone.WARN;
        return new Html[] {
            Elements.code(code),
            Elements.text(total(code)),
            Bars.of(byHour(hour -> of(hour, code)), tone, code + " by hour, oldest first")
        };
    }

    private long total(String code) {
        return hours.stream().mapToLong(hour -> of(hour, code)).sum();
    }

    private List<Long> byHour(ToLongFunction<HourTally> count) {
        Instant first = from.truncatedTo(ChronoUnit.HOURS);
        return IntStream.range(0, HOURS)
                .mapToObj(at -> at(first.plus(at, ChronoUnit.HOURS), count))
                .toList();
    }

    private long at(Instant hour, ToLongFunction<HourTally> count) {
        return hours.stream().filter(each -> each.hour().equals(hour)).mapToLong(count).sum();
    }

    private static long all(HourTally hour) {
        return hour.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long of(HourTally hour, String code) {
        return hour.counts().getOrDefault(code, 0L);
    }
}
