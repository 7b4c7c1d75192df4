package dev.rollcall.local.sandbox.classlink.rows;

import java.util.function.IntToLongFunction;

/** Rows looked at in some way. */
record Seen(int size, IntToLongFunction view) implements Rows {
    @Override
    public long at(int index) {
        return view.applyAsLong(index);
    }
}
