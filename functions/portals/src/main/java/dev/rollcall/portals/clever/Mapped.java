package dev.rollcall.portals.clever;

import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Quarantined;

/** What became of a record as served. */
sealed interface Mapped {

    /** It is one of ours. */
    record Kept(RosterRecord roster) implements Mapped {}

    /** The district's settings leave it out. */
    record LeftOut(String id) implements Mapped {}

    /** It cannot be read. */
    record Unreadable(Quarantined quarantined) implements Mapped {}
}
