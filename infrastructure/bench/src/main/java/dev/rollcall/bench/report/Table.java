package dev.rollcall.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of cells, the first column to the left and all others to the right. */
public final class Table {
    private final List<List<String>> lines = new ArrayList<>();

    public Table line(List<String> cells) {
        lines.add(List.copyOf(cells));
        return this;
    }

    /** All of it, each line with its end. */
    public String text() {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = IntStream.range(0, columns).mapToObj(this::width).toList();
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder written = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                written.append(cell(line.get(column), widths.get(column), column));
            }
            text.append(written.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return lines.stream()
                .filter(line -> line.size() > column)
                .mapToInt(line -> line.get(column).length())
                .max()
                .orElse(0);
    }

    private static String cell(String text, int width, int column) {
        String blank = " ".repeat(width - text.length());
        return column == 0 ? text + blank : "  " + blank + text;
    }
}
