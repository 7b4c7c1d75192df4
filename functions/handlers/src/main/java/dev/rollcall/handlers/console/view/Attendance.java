package dev.rollcall.handlers.console.view;

import static java.time.temporal.ChronoUnit.HOURS;

import dev.rollcall.handlers.console.TimeRange;
import dev.rollcall.handlers.console.widget.Bars;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.signin.tally.HourTally;
import dev.rollcall.signin.tally.SignInTally;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * One district's sign-ins in the range the dashboard looks at.
 *
 * @param range the range; hours that it cuts count whole
 * @param hours those of its hours in which anybody came
 */
record Attendance(TimeRange range, List<HourTally> hours) {

    /** A column stands for as many hours as keep the columns few enough to be seen. */
    private static final int COLUMNS = 48;

    long signedIn() {
        return hours.stream().mapToLong(hour -> of(hour, SignInTally.SIGNED_IN)).sum();
    }

    long refused() {
        return hours.stream().mapToLong(Attendance::all).sum() - signedIn();
    }

    Html columns() {
        return Bars.of(columns(Attendance::all), Tone.BUSY, "sign-ins and refusals " + steps());
    }

    /** Each code with its count and hours, the most frequent first. */
    Html codes() {
        Grid grid = Grid.of("How it ended", "Times", "Over time");
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
            Bars.of(columns(hour -> of(hour, code)), tone, code + " " + steps())
        };
    }

    private long total(String code) {
        return hours.stream().mapToLong(hour -> of(hour, code)).sum();
    }

    private String steps() {
        return step() == 1 ? "by hour, oldest first" : "by " + step() + " hours, oldest first";
    }

    private List<Long> columns(ToLongFunction<HourTally> count) {
        return LongStream.iterate(0, at -> at < span(), at -> at + step())
                .mapToObj(at -> between(first().plus(at, HOURS), count))
                .toList();
    }

    private long between(Instant from, ToLongFunction<HourTally> count) {
        Instant to = from.plus(step(), HOURS);
        return hours.stream()
                .filter(each -> !each.hour().isBefore(from) && each.hour().isBefore(to))
                .mapToLong(count)
                .sum();
    }

    private Instant first() {
        return range.from().truncatedTo(HOURS);
    }

    /** Hours from the first one to the last one, both counted. */
    private long span() {
        return first().until(range.to().truncatedTo(HOURS), HOURS) + 1;
    }

    private long step() {
        return Math.ceilDiv(span(), COLUMNS);
    }

    private static long all(HourTally hour) {
        return hour.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long of(HourTally hour, String code) {
        return hour.counts().getOrDefault(code, 0L);
    }
}
