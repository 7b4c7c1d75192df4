package dev.rollcall.local.sandbox.district;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which guardian looks after which students. Guardians are the people from one row on. */
public final class Guardians {
    private final IntList starts = new IntList();
    private final IntList children = new IntList();

    /** A student's row above a guardian's row in each, ascending. */
    private long[] links = new long[0];

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
        int from = firstLink(student);
        int to = firstLink(student + 1L);
        return IntStream.range(from, to).map(i -> (int) links[i]).toArray();
    }

    /** Makes guardians findable by their students; nobody is added afterwards. */
    void index() {
        links =
                IntStream.range(0, size())
                        .map(this::row)
                        .boxed()
                        .flatMapToLong(row ->
                                Arrays.stream(childrenOf(row)).mapToLong(child -> link(child, row)))
                        .sorted()
                        .toArray();
    }

    private int firstLink(long student) {
        int place = Arrays.binarySearch(links, student << Integer.SIZE);
        return place < 0 ? -place - 1 : place;
    }

    private static long link(int student, int guardian) {
        return ((long) student << Integer.SIZE) | guardian;
    }
}
