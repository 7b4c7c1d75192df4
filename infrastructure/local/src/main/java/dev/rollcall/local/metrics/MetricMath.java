package dev.rollcall.local.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of CloudWatch's metric math as alarms and graphs here use: numbers, ids, {@code + - * /},
 * comparisons, {@code IF}, {@code FILL}, and {@code SUM}, {@code MAX}, {@code MIN} and {@code AVG}
 * of a list or of {@code METRICS()}. A period without a value stays without one, but in functions
 * of a list, which pass it over.
 */
final class MetricMath {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*|[0-9.]+|>=|<=|==|!=|[-+*/<>(),\\[\\]])");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, double[]> metrics;
    private final int periods;
    private int next;

    private MetricMath(String expression, Map<String, double[]> metrics, int periods) {
        this.metrics = metrics;
        this.periods = periods;
        Matcher token = TOKEN.matcher(expression);
        int end = 0;
        while (token.find(end) && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (!expression.substring(end).isBlank()) {
            throw new IllegalArgumentException("not understood: " + expression.substring(end));
        }
    }

    /**
     * Works an expression out, period by period.
     *
     * @param metrics values by the ids the expression uses
     */
    static double[] evaluate(String expression, Map<String, double[]> metrics, int periods) {
        MetricMath math = new MetricMath(expression, metrics, periods);
        double[] value = math.comparison();
        if (math.next < math.tokens.size()) {
            throw new IllegalArgumentException("not understood: " + math.peek());
        }
        return value;
    }

    private double[] comparison() {
        double[] left = sum();
        return switch (peek()) {
            case ">" -> compared(left, (a, b) -> a > b ? 1 : 0);
            case "<" -> compared(left, (a, b) -> a < b ? 1 : 0);
            case ">=" -> compared(left, (a, b) -> a >= b ? 1 : 0);
            case "<=" -> compared(left, (a, b) -> a <= b ? 1 : 0);
            case "==" -> compared(left, (a, b) -> a == b ? 1 : 0);
            case "!=" -> compared(left, (a, b) -> a != b ? 1 : 0);
            default -> left;
        };
    }

    private double[] compared(double[] left, DoubleBinaryOperator operator) {
        take();
        return Series.zip(left, sum(), operator);
    }

    private double[] sum() {
        double[] value = product();
        while (peek().equals("+") || peek().equals("-")) {
            value =
                    take().equals("+")
                            ? Series.zip(value, product(), Double::sum)
                            : Series.zip(value, product(), (a, b) -> a - b);
        }
        return value;
    }

    private double[] product() {
        double[] value = single();
        while (peek().equals("*") || peek().equals("/")) {
            value =
                    take().equals("*")
                            ? Series.zip(value, single(), (a, b) -> a * b)
                            : Series.zip(value, single(), (a, b) -> b == 0 ? Double.NaN : a / b);
        }
        return value;
    }

    private double[] single() {
        String token = take();
        if (token.equals("(")) {
            double[] value = comparison();
            expect(")");
            return value;
        }
        if (Character.isDigit(token.charAt(0))) {
            return Series.constant(periods, Double.parseDouble(token));
        }
        return peek().equals("(") ? function(token) : metric(token);
    }

    private double[] function(String name) {
        expect("(");
        double[] value =
                switch (name) {
                    case "SUM" -> Series.folded(list(), periods, Double::sum);
                    case "MAX" -> Series.folded(list(), periods, Math::max);
                    case "MIN" -> Series.folded(list(), periods, Math::min);
                    case "AVG" -> Series.averaged(list(), periods);
                    case "FILL" -> filled();
                    case "IF" -> chosen();
                    default -> throw new IllegalArgumentException("no such function: " + name);
                };
        expect(")");
        return value;
    }

    private List<double[]> list() {
        if (peek().equals("METRICS")) {
            take();
            expect("(");
            expect(")");
            return List.copyOf(metrics.values());
        }
        if (!peek().equals("[")) {
            return List.of(comparison());
        }
        List<double[]> list = new ArrayList<>();
        do {
            take();
            list.add(comparison());
        } while (peek().equals(","));
        expect("]");
        return list;
    }

    private double[] filled() {
        double[] value = comparison();
        expect(",");
        return Series.filled(value, comparison());
    }

    private double[] chosen() {
        double[] condition = comparison();
        expect(",");
        double[] one = comparison();
        expect(",");
        return Series.chosen(condition, one, comparison());
    }

    private double[] metric(String id) {
        double[] found = metrics.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no such metric: " + id);
        }
        return found;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        if (next >= tokens.size()) {
            throw new IllegalArgumentException("the expression ends too soon");
        }
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw new IllegalArgumentException("expected " + token);
        }
    }
}
