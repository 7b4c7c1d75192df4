package dev.rollcall.seat.claim;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/** A district's active records, as they stand or as a plan would leave them. */
public interface RosterLookup {

    /** Hands over the active ones among these records, each once, in no particular order. */
    void each(Kind kind, Collection<String> ids, Consumer<Image> sink);

    /** The ids of every active person. */
    Set<String> people();
}
