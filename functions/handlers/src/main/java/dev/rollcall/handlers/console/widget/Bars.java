package dev.rollcall.handlers.console.widget;

import dev.rollcall.handlers.html.Html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A row of small columns, the oldest at the left: a sparkline that shows single values too. */
public final class Bars {

    private static final int STEP = 4;
    private static final int COLUMN = 3;
    private static final int HEIGHT = 20;

    private Bars() {}

    /**
     * Columns as high as the square root of their values, so that one storm does not flatten the
     * rest.
     *
     * @param title what it says in words
     */
    public static Html of(List<? extends Number> values, Tone tone, String title) {
        double most =
                values.stream()
                        .mapToDouble(value -> Math.sqrt(value.doubleValue()))
                        .max()
                        .orElse(0);
        String columns =
                IntStream.range(0, values.size())
                        .mapToObj(at -> column(at, values.get(at).longValue(), most))
                        .collect(Collectors.joining());
        return new Html(
                "<svg class=\"rc-spark %s\" width=\"%s\" height=\"%s\" role=\"img\"><title>%s</title>"
                                .formatted(
                                        tone.styleClass(),
                                        Math.max(STEP, values.size() * STEP),
                                        HEIGHT,
                                        Html.text(title).markup())
                        + columns
                        + "</svg>");
    }

    private static String column(int at, long value, double most) {
        int height =
                value <= 0 || most == 0
                        ? 1
                        : (int) Math.max(2, Math.round(Math.sqrt((double) value) / most * HEIGHT));
        return "<rect class=\"rc-fill\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"></rect>"
                .formatted(at * STEP, HEIGHT - height, COLUMN, height);
    }
}
