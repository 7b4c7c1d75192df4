package dev.rollcall.roster.plan;

import dev.rollcall.roster.Kind;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Counts records by school, kind and outcome. A record is counted under its home school; records
 * without one under the empty text. Not thread-safe.
 */
public final class Tally {

    private static final int OUTCOMES = Outcome.values().length;
    private static final int COLUMNS = Kind.values().length * OUTCOMES;

    private final Map<String, int[]> rows = new TreeMap<>();

    /** Counts one record. */
    public void add(String school, Kind kind, Outcome outcome) {
        add(school, kind, outcome, 1);
    }

    /** Counts several records, or takes some back when the number is negative. */
    public void add(String school, Kind kind, Outcome outcome, int number) {
        rows.computeIfAbsent(school, any -> new int[COLUMNS])[column(kind, outcome)] += number;
    }

    /** The count over all schools. */
    public int total(Kind kind, Outcome outcome) {
        return rows.values().stream().mapToInt(row -> row[column(kind, outcome)]).sum();
    }

    /** The count under one school. */
    public int of(String school, Kind kind, Outcome outcome) {
        int[] row = rows.get(school);
        return row == null ? 0 : row[column(kind, outcome)];
    }

    /** Hands over each school with its counts, column by column as in {@link #columns()}. */
    public void forEachSchool(BiConsumer<String, int[]> sink) {
        rows.forEach((school, row) -> sink.accept(school, Arrays.copyOf(row, COLUMNS)));
    }

    /** Takes over a school's counts, as {@link #forEachSchool} hands them out. */
    public void put(String school, int[] row) {
        rows.put(school, Arrays.copyOf(row, COLUMNS));
    }

    /** How many counts a school has: outcomes within kinds, both in their declared order. */
    public static int columns() {
        return COLUMNS;
    }

    @SuppressWarnings("EnumOrdinal") // a row is laid out in declared order, as columns() promises
    private static int column(Kind kind, Outcome outcome) {
        return kind.ordinal() * OUTCOMES + outcome.ordinal();
    }
}
