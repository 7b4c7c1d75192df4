package dev.rollcall.sync.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a page of a list that is read by offsets says about its place in the list.
 *
 * @param ids the ids of its rows as served, in order, repeated, unreadable and left-out ones
 *     included; empty text for a row without
 * @param overlap 1 when its first row was asked for once more, because it should be the last row of
 *     the page before, else 0
 * @param total how many rows the whole list has, where the portal tells
 * @param revision the portal's mark of what it shares with us, where it tells
 * @param masking whether the portal says that it masks fields
 */
public record Evidence(
        List<String> ids,
        int overlap,
        OptionalInt total,
        Optional<String> revision,
        Masking masking) {

    public Evidence {
        ids = List.copyOf(ids);
    }

    /** Whether fields are served as they are. */
    public enum Masking {
        NONE,
        MASKED
    }
}
