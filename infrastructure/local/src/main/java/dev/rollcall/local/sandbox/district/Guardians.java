package dev.rollcall.local.sandbox.district;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which guardian looks after which students. Guardians are the people from one row on. */
public final class Guardians {
    private final IntList starts = new IntList();
    private final IntList children = new IntList();
    private int firstRow;

    /** The next guardian will have this row. */
    void startAt(int row) {
        firstRow = row;
    }

    void add(int... wards) {
        starts.add(children.size());
        Arrays.stream(wards).forEach(children::add);
    }

    public int size() {
        return starts.size();
    }

    /** The row of the guardian counted from 0. */
    public int row(int index) {
        return firstRow + index;
    }

    /** The students of the guardian with this row among the people, in the order on file. */
    public int[] childrenOf(int row) {
        int index = row - firstRow;
        int end = index + 1 < starts.size() ? starts.get(index + 1) : children.size();
        return IntStream.range(starts.get(index), end).map(children::get).toArray();
    }

    /** The rows of the guardians of this student, ascending. */
    public int[] of(int student) {
        return IntStream.range(0, size())
                .map(this::row)
                .filter(row -> Arrays.stream(childrenOf(row)).anyMatch(child -> child == student))
                .toArray();
    }
}
