package dev.rollcall.roster.plan;

import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.MarkSink.Archived;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What a run knows of one kind's records while it reads: ids, stored fingerprints and marks, in
 * flat arrays of about 70 bytes a record, so that a million fit in a worker. A record is named by
 * its ordinal, given in order of first mention. Not thread-safe.
 */
public final class RecordIndex {

    private static final byte STORED = 1;
    private static final byte ARCHIVED = 2;
    private static final byte SEEN = 4;
    private static final byte EXEMPT = 8;
    private static final int FIRST = 256;

    private int size;
    private byte[] ids = new byte[FIRST * 24];
    private int[] ends = new int[FIRST];
    private byte[] flags = new byte[FIRST];
    private long[] content = new long[FIRST * 2];
    private long[] memberships = new long[0];
    private int[] table = new int[FIRST * 2];

    public int size() {
        return size;
    }

    /** The ordinal of an id, given now if it has none yet. */
    public int intern(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        grow(bytes.length);
        int start = start(size);
        System.arraycopy(bytes, 0, ids, start, bytes.length);
        ends[size] = start + bytes.length;
        table[slot] = ++size;
        return size - 1;
    }

    public String id(int ordinal) {
        int start = start(ordinal);
        return new String(ids, start, ends[ordinal] - start, StandardCharsets.UTF_8);
    }

    /** Notes what the store has of a record. */
    public void store(String id, Fingerprint fingerprint, Fingerprint members, Archived archived) {
        int ordinal = intern(id);
        flags[ordinal] |= archived == Archived.YES ? STORED | ARCHIVED : STORED;
        put(content, ordinal, fingerprint);
        if (!members.equals(Fingerprint.NONE)) {
            memberships = fitted(memberships, content.length);
            put(memberships, ordinal, members);
        }
    }

    /** Notes that the source served the record; false when it had served it before. */
    public boolean see(int ordinal) {
        boolean first = !isSeen(ordinal);
        flags[ordinal] |= SEEN;
        return first;
    }

    /** Notes that the record must not be taken for absent, whether or not it is served. */
    public void exempt(String id) {
        int ordinal = intern(id);
        flags[ordinal] |= EXEMPT;
    }

    public boolean isSeen(int ordinal) {
        return (flags[ordinal] & SEEN) != 0;
    }

    public boolean isExempt(String id) {
        return isExempt(intern(id));
    }

    public boolean isExempt(int ordinal) {
        return (flags[ordinal] & EXEMPT) != 0;
    }

    public boolean isStored(int ordinal) {
        return (flags[ordinal] & STORED) != 0;
    }

    public boolean isArchived(int ordinal) {
        return (flags[ordinal] & ARCHIVED) != 0;
    }

    /** True when exactly this is stored. */
    public boolean matches(int ordinal, Fingerprint fingerprint, Fingerprint members) {
        return get(content, ordinal).equals(fingerprint) && membershipsOf(ordinal).equals(members);
    }

    /** Hands over each stored, active record that was neither served nor exempted. */
    public void forEachMissing(IntConsumer sink) {
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if ((flags[ordinal] & (STORED | ARCHIVED | SEEN | EXEMPT)) == STORED) {
                sink.accept(ordinal);
            }
        }
    }

    /** How many records are served, or stored and active. */
    public int present() {
        int present = 0;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            boolean active = (flags[ordinal] & (STORED | ARCHIVED)) == STORED;
            present += active || isSeen(ordinal) ? 1 : 0;
        }
        return present;
    }

    /** Writes everything, for a later slice. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int ordinal = 0; ordinal < size; ordinal++) {
            int start = start(ordinal);
            out.writeInt(ends[ordinal] - start);
            out.write(ids, start, ends[ordinal] - start);
            out.writeByte(flags[ordinal]);
            write(out, get(content, ordinal));
            write(out, membershipsOf(ordinal));
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    public static RecordIndex readFrom(DataInput in) throws IOException {
        RecordIndex index = new RecordIndex();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            index.readRow(in);
        }
        return index;
    }

    private void readRow(DataInput in) throws IOException {
        byte[] id = new byte[in.readInt()];
        in.readFully(id);
        byte marks = in.readByte();
        String text = new String(id, StandardCharsets.UTF_8);
        store(text, read(in), read(in), Archived.NO);
        flags[intern(text)] = marks;
    }

    private Fingerprint membershipsOf(int ordinal) {
        return 2 * ordinal < memberships.length ? get(memberships, ordinal) : Fingerprint.NONE;
    }

    private int start(int ordinal) {
        return ordinal == 0 ? 0 : ends[ordinal - 1];
    }

    private void grow(int idBytes) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
            content = Arrays.copyOf(content, size * 4);
        }
        if (start(size) + idBytes > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(ids.length + ids.length / 2, start(size) + idBytes));
        }
    }

    private int slot(byte[] id) {
        if ((size + 1) * 2 > table.length) {
            rehash();
        }
        int mask = table.length - 1;
        int slot = spread(Arrays.hashCode(id)) & mask;
        while (table[slot] != 0 && !isAt(table[slot] - 1, id)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            byte[] id = Arrays.copyOfRange(ids, start(ordinal), ends[ordinal]);
            int slot = spread(Arrays.hashCode(id)) & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = ordinal + 1;
        }
    }

    private boolean isAt(int ordinal, byte[] id) {
        return Arrays.equals(ids, start(ordinal), ends[ordinal], id, 0, id.length);
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    private static long[] fitted(long[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, length);
    }

    private static void put(long[] pairs, int ordinal, Fingerprint fingerprint) {
        pairs[2 * ordinal] = fingerprint.high();
        pairs[2 * ordinal + 1] = fingerprint.low();
    }

    private static Fingerprint get(long[] pairs, int ordinal) {
        return new Fingerprint(pairs[2 * ordinal], pairs[2 * ordinal + 1]);
    }

    private static void write(DataOutput out, Fingerprint fingerprint) throws IOException {
        out.writeLong(fingerprint.high());
        out.writeLong(fingerprint.low());
    }

    private static Fingerprint read(DataInput in) throws IOException {
        return new Fingerprint(in.readLong(), in.readLong());
    }
}
