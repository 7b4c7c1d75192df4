package dev.rollcall.portals.mapping;

import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Quarantined;

/** What became of a record as served. */
public sealed interface Mapped {

    /** It is one of ours. */
    record Kept(RosterRecord roster) implements Mapped {}

    /** The district's settings, or its own word, leave it out. */
    record LeftOut(String id) implements Mapped {}

    /** It cannot be read. */
    record Unreadable(Quarantined quarantined) implements Mapped {}

    /** It is of no concern to the list it was served in. */
    record Elsewhere() implements Mapped {}
}
