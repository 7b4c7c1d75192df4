package dev.rollcall.local.metrics;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where things of a graph are, in pixels.
 *
 * @param width of the whole
 * @param height of the whole
 */
record Canvas(int width, int height) {
    private static final int LEFT = 52;
    private static final int RIGHT = 12;
    private static final int TOP = 28;
    private static final int LEGEND = 34;
    private static final int TIMES = 16;
    private static final int KEY = 130;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String framed(String title, String inside) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\""
                        + " height=\"%s\" role=\"img\" aria-label=\"%s\" font-family=\"sans-serif\""
                        + " font-size=\"11\" fill=\"currentColor\">"
                        + "<text x=\"8\" y=\"18\" font-size=\"13\" font-weight=\"bold\">%s</text>%s</svg>")
                .formatted(width, height, width, height, escaped(title), escaped(title), inside);
    }

    String number(int place, int of, Curve curve) {
        double x = (place + 0.5) * width / Math.max(1, of);
        return text(x, height / 2.0, "middle", 26, Graph.readable(curve.last()))
                + text(x, height / 2.0 + 22, "middle", 11, curve.label());
    }

    String axes(Span span, double scale) {
        StringBuilder axes = new StringBuilder();
        for (int step = 0; step <= 2; step++) {
            double y = y(step / 2.0);
            axes.append(line(LEFT, y, width - RIGHT, y, "0.2", "none"));
            axes.append(text(LEFT - 4, y + 4, "end", 10, Graph.readable(scale * step / 2)));
        }
        int last = Math.max(1, span.periods() - 1);
        for (int step = 0; step <= 3; step++) {
            Instant at = span.start().plus(span.period().multipliedBy((long) last * step / 3));
            String time = LocalTime.ofInstant(at, ZoneOffset.UTC).format(CLOCK);
            double x = LEFT + (width - LEFT - RIGHT) * step / 3.0;
            axes.append(text(x, bottom() + 13, "middle", 10, time));
        }
        return axes.toString();
    }

    /** A line, or the area below it; a gap where there is no value. */
    String curve(Curve curve, double scale, boolean isArea) {
        StringBuilder path = new StringBuilder();
        boolean isDown = false;
        double last = Math.max(1, curve.values().length - 1);
        for (int i = 0; i < curve.values().length; i++) {
            double value = curve.values()[i];
            if (Double.isNaN(value)) {
                isDown = false;
                continue;
            }
            double x = LEFT + (width - LEFT - RIGHT) * i / last;
            path.append(point(isDown ? "L" : "M", x, y(value / scale)));
            path.append(isDown ? "" : point("L", x + 1, y(value / scale)));
            isDown = true;
        }
        if (path.isEmpty()) {
            return "";
        }
        return isArea
                ? "<path d=\"%s%s%sZ\" fill=\"%s\" fill-opacity=\"0.75\"/>"
                        .formatted(
                                path,
                                point("L", width - RIGHT, bottom()),
                                point("L", LEFT, bottom()),
                                curve.color())
                : "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.2\" stroke-linecap=\"round\"/>"
                        .formatted(path, curve.color());
    }

    /** A line across, at a part of the height. */
    String mark(String label, double part) {
        double y = y(part);
        return line(LEFT, y, width - RIGHT, y, "0.8", "4 3")
                + text(width - RIGHT, y - 4, "end", 10, label);
    }

    /** An entry of the legend; what has no room is left out. */
    String key(int place, Curve curve) {
        int columns = Math.max(1, (width - LEFT) / KEY);
        int row = place / columns;
        if (row > 1) {
            return "";
        }
        double x = LEFT + place % columns * (double) KEY;
        double y = height - LEGEND + 14 + row * 14;
        return "<rect x=\"%s\" y=\"%s\" width=\"9\" height=\"9\" fill=\"%s\"/>"
                        .formatted(number(x), number(y - 8), curve.color())
                + text(x + 13, y, "start", 10, curve.label());
    }

    String nothing() {
        return text(width / 2.0, (TOP + bottom()) / 2.0, "middle", 12, "no data in this time");
    }

    private double bottom() {
        return height - LEGEND - TIMES;
    }

    private double y(double part) {
        return bottom() - part * (bottom() - TOP);
    }

    private static String line(
            double x1, double y1, double x2, double y2, String opacity, String dashes) {
        return "<path d=\"%s%s\" stroke=\"currentColor\" stroke-opacity=\"%s\" stroke-dasharray=\"%s\"/>"
                .formatted(point("M", x1, y1), point("L", x2, y2), opacity, dashes);
    }

    private static String text(double x, double y, String anchor, int size, String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%s\">%s</text>"
                .formatted(number(x), number(y), anchor, size, escaped(text));
    }

    private static String point(String verb, double x, double y) {
        return verb + number(x) + " " + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
