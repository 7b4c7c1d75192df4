package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;

/** Something that can happen to a district. */
public interface Change {
    /** Chooses what will happen, without doing it. Same district and moment, same choice. */
    Plan plan(District district, Moment moment);
}
