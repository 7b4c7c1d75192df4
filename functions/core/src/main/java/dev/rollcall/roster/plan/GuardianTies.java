package dev.rollcall.roster.plan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which guardians the students of a district name, in 8 bytes a tie; people are named by their
 * ordinals. Not thread-safe.
 */
final class GuardianTies {

    private long[] ties = new long[256];
    private int size;
    private boolean isSorted = true;

    void add(int guardian, int student) {
        if (size == ties.length) {
            ties = Arrays.copyOf(ties, size * 2);
        }
        ties[size++] = (long) guardian << Integer.SIZE | student;
        isSorted = false;
    }

    /** The ordinals of the students who name a guardian, each once. */
    IntStream studentsOf(int guardian) {
        sort();
        long first = (long) guardian << Integer.SIZE;
        int at = Arrays.binarySearch(ties, 0, size, first);
        return Arrays.stream(ties, at < 0 ? -at - 1 : at, size)
                .takeWhile(tie -> tie >>> Integer.SIZE == guardian)
                .mapToInt(tie -> (int) tie)
                .distinct();
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int at = 0; at < size; at++) {
            out.writeLong(ties[at]);
        }
    }

    void readFrom(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            long tie = in.readLong();
            add((int) (tie >>> Integer.SIZE), (int) tie);
        }
    }

    private void sort() {
        if (!isSorted) {
            Arrays.sort(ties, 0, size);
            isSorted = true;
        }
    }
}
