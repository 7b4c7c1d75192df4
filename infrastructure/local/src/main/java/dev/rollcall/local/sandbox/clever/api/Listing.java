package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.district.Kind;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A list of records of one kind, ascending by row and so by id.
 *
 * @param kind what is listed
 * @param size one more than the last row that may be in it
 * @param has whether a row is in it
 */
record Listing(Kind kind, int size, IntPredicate has) {
    static Listing of(Kind kind, IntStream rows) {
        BitSet members = new BitSet();
        rows.forEach(members::set);
        return new Listing(kind, members.length(), members::get);
    }

    /** The first rows above this one. */
    int[] after(int row, int limit) {
        return IntStream.range(row + 1, Math.max(row + 1, size)).filter(has).limit(limit).toArray();
    }

    /** The last rows below this one, ascending. */
    int[] before(int row, int limit) {
        return IntStream.iterate(Math.min(row, size) - 1, each -> each >= 0, each -> each - 1)
                .filter(has)
                .limit(limit)
                .sorted()
                .toArray();
    }

    long count() {
        return IntStream.range(0, size).filter(has).count();
    }

    Listing only(IntPredicate wanted) {
        return new Listing(kind, size, has.and(wanted));
    }
}
