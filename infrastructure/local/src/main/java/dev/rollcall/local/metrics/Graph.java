package dev.rollcall.local.metrics;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws a {@code metric} widget as SVG, as CloudWatch would: lines, stacked areas or numbers. It
 * takes its colours from the page (light and dark alike) but for the curves' own.
 */
public final class Graph {
    private static final List<String> COLORS =
            List.of(
                    "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2",
                    "#7f7f7f", "#bcbd22", "#17becf", "#3f6fd1", "#a05d00", "#00856f", "#b0306a");
    private static final int MOST_PERIODS = 1_440;

    private final JsonNode widget;
    private final List<Curve> curves;
    private final Canvas canvas;

    private Graph(JsonNode widget, List<Curve> curves, Canvas canvas) {
        this.widget = widget;
        this.curves = curves;
        this.canvas = canvas;
    }

    /**
     * Draws it.
     *
     * @param properties of the widget, as the dashboard's body has them
     * @param back how much time up to now is shown
     * @param width in pixels
     * @param height in pixels
     */
    public static String svg(
            JsonNode properties,
            MetricStore store,
            Instant now,
            Duration back,
            int width,
            int height) {
        Duration period = Duration.ofSeconds(properties.path("period").asLong(300));
        long periods = Math.max(1, back.dividedBy(period));
        Span span = Span.upTo(now, period, (int) Math.min(MOST_PERIODS, periods));
        List<Curve> curves = curves(properties, store, span);
        return new Graph(properties, curves, new Canvas(width, height)).svg(span);
    }

    private static List<Curve> curves(JsonNode widget, MetricStore store, Span span) {
        List<GraphQuery> queries = GraphQuery.of(widget);
        Map<String, double[]> values =
                Query.values(queries.stream().map(GraphQuery::query).toList(), store, span);
        List<Curve> curves = new ArrayList<>();
        for (GraphQuery each : queries) {
            if (each.isVisible()) {
                String color = COLORS.get(curves.size() % COLORS.size());
                double[] own = values.getOrDefault(each.query().id(), new double[0]);
                curves.add(new Curve(each.label(), color, each.isRight(), own));
            }
        }
        return curves;
    }

    private String svg(Span span) {
        String inside = widget.path("view").asText().equals("singleValue") ? numbers() : plot(span);
        return canvas.framed(widget.path("title").asText(), inside);
    }

    private String numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            numbers.add(canvas.number(i, curves.size(), curves.get(i)));
        }
        return String.join("", numbers);
    }

    private String plot(Span span) {
        boolean isStacked = widget.path("stacked").asBoolean();
        List<Curve> drawn = isStacked ? stacked() : curves;
        double left = scale(drawn, false);
        double right = scale(drawn, true);
        String lines =
                drawn.reversed().stream()
                        .map(c -> canvas.curve(c, c.isRight() ? right : left, isStacked))
                        .collect(joining());
        return canvas.axes(span, left) + lines + annotations(left) + legend();
    }

    /** The highest value an axis shows, annotations included. */
    private double scale(List<Curve> drawn, boolean isRight) {
        double most =
                drawn.stream()
                        .filter(curve -> curve.isRight() == isRight)
                        .mapToDouble(Curve::most)
                        .max()
                        .orElse(0);
        for (JsonNode line : widget.at("/annotations/horizontal")) {
            most = isRight ? most : Math.max(most, line.path("value").asDouble());
        }
        return most == 0 ? 1 : most * 1.05;
    }

    /** Each curve on the shoulders of those before it. */
    private List<Curve> stacked() {
        List<Curve> stacked = new ArrayList<>();
        double[] below =
                curves.isEmpty() ? new double[0] : new double[curves.getFirst().values().length];
        for (Curve curve : curves) {
            double[] top = new double[below.length];
            for (int i = 0; i < top.length; i++) {
                double own = curve.values()[i];
                top[i] = below[i] + (Double.isNaN(own) ? 0 : own);
            }
            stacked.add(new Curve(curve.label(), curve.color(), false, top));
            below = top;
        }
        return stacked;
    }

    private String annotations(double scale) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode line : widget.at("/annotations/horizontal")) {
            lines.append(
                    canvas.mark(
                            line.path("label").asText(), line.path("value").asDouble() / scale));
        }
        return lines.toString();
    }

    private String legend() {
        List<String> entries = new ArrayList<>();
        for (Curve curve : curves) {
            if (!Double.isNaN(curve.last())) {
                entries.add(canvas.key(entries.size(), curve));
            }
        }
        return entries.isEmpty() ? canvas.nothing() : String.join("", entries);
    }

    /** A number as a person reads it. */
    static String readable(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, "%,.2f", value);
    }
}
