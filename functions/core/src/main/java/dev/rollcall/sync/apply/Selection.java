package dev.rollcall.sync.apply;

import dev.rollcall.roster.plan.Change;

import java.util.List;

/** Chooses and shapes the changes of a chunk that are to be written now. */
@FunctionalInterface
public interface Selection {

    /** What to write of these changes, in their order. */
    List<Change> of(List<Change> chunk);
}
