package dev.rollcall.roster;

import java.util.List;

/** One record of a roster as the source gave it, in the house's own terms. */
public sealed interface RosterRecord permits School, Term, Course, RosterClass, Person {

    Kind kind();

    /** The portal's own id, stable and unique within the district and kind; case-sensitive. */
    String id();

    /**
     * The schools this record is counted under, the first being its home; empty for district-wide
     * ones.
     */
    List<String> schools();

    /** The kind and id together. */
    default RecordKey key() {
        return new RecordKey(kind(), id());
    }
}
