package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.RecordRef;

import java.util.List;

/**
 * A change that has been thought through.
 *
 * @param touched the records that may appear, differ or vanish, each once
 * @param action makes it happen, once
 */
public record Plan(List<RecordRef> touched, Runnable action) {
    public Plan {
        touched = List.copyOf(touched);
    }
}
