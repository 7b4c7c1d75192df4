package dev.rollcall.local.sandbox.district;

import java.util.Arrays;

/** A growing list of ints, because a million boxed ones would not be compact. */
final class IntList {
    private static final int FIRST_CAPACITY = 16;
    private int[] values = new int[FIRST_CAPACITY];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
