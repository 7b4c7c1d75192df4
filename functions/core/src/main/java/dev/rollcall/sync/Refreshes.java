package dev.rollcall.sync;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.RosterScope;

/** Remembers which parts of a district were asked for lately because somebody came. */
public interface Refreshes {

    /**
     * Claims a part for fifteen minutes. Exactly one of several concurrent calls answers true, and
     * no other until that time has passed; a call that answers false prolongs nothing.
     */
    boolean claim(DistrictId district, RosterScope scope);
}
