package dev.rollcall.roster.plan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongConsumer;

/** A set of numbers without boxing: two million fit in 32 MB. Zero is held apart from the table. */
final class LongSet {

    private long[] table = new long[1024];
    private int size;
    private boolean hasZero;

    int size() {
        return size + (hasZero ? 1 : 0);
    }

    void add(long value) {
        if (value == 0) {
            hasZero = true;
            return;
        }
        if ((size + 1) * 2 > table.length) {
            grow();
        }
        int slot = slot(value);
        if (table[slot] == 0) {
            table[slot] = value;
            size++;
        }
    }

    boolean contains(long value) {
        return value == 0 ? hasZero : table[slot(value)] == value;
    }

    void forEach(LongConsumer sink) {
        if (hasZero) {
            sink.accept(0);
        }
        for (long value : table) {
            if (value != 0) {
                sink.accept(value);
            }
        }
    }

    void writeTo(DataOutput out) throws IOException {
        long[] all = new long[size()];
        int[] at = {0};
        forEach(value -> all[at[0]++] = value);
        out.writeInt(all.length);
        for (long value : all) {
            out.writeLong(value);
        }
    }

    void readFrom(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            add(in.readLong());
        }
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long value : old) {
            if (value != 0) {
                table[slot(value)] = value;
            }
        }
    }

    private int slot(long value) {
        int mask = table.length - 1;
        int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (table[slot] != 0 && table[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
