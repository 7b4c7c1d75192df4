package dev.rollcall.local.sandbox.classlink.rows;

import dev.rollcall.local.sandbox.classlink.record.Tombstone;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * The keys of a list in the order of their ids, found by their place without a copy of the list.
 */
public interface Rows {
    int size();

    /** The key at this place, counted from 0. */
    long at(int index);

    static Rows of(long... keys) {
        return new Seen(keys.length, index -> keys[index]);
    }

    static Rows of(IntStream rows) {
        int[] keys = rows.toArray();
        return new Seen(keys.length, index -> keys[index]);
    }

    /** The keys from one place up to, but without, another. */
    default long[] between(int from, int to) {
        return IntStream.range(from, Math.max(from, to)).mapToLong(this::at).toArray();
    }

    default Rows reversed() {
        return new Seen(size(), index -> at(size() - 1 - index));
    }

    /** The second half first, as if nobody had sorted. */
    default Rows turned() {
        return new Seen(size(), index -> at((index + size() / 2) % size()));
    }

    default Rows withoutFirst() {
        return size() == 0 ? this : new Seen(size() - 1, index -> at(index + 1));
    }

    /** One in so many is to be deleted. */
    default Rows withTombstones(int every) {
        return new Seen(
                size(), index -> isTombstone(index, every) ? Tombstone.of(at(index)) : at(index));
    }

    /** Those alone which {@link #withTombstones} would turn round. */
    default Rows tombstones(int every) {
        return new Seen(size() / every, index -> Tombstone.of(at(index * every + every - 1)));
    }

    /** Those alone which {@link #withTombstones} would leave as they are. */
    default Rows living(int every) {
        return new Seen(size() - size() / every, index -> at(index + index / (every - 1)));
    }

    /** A copy with those only which pass. */
    default Rows only(LongPredicate wanted) {
        return of(Arrays.stream(between(0, size())).filter(wanted).toArray());
    }

    private static boolean isTombstone(int index, int every) {
        return index % every == every - 1;
    }
}
