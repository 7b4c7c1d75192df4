package dev.rollcall.roster.plan;

import dev.rollcall.district.DistrictId;

/** One census per district. */
public interface CensusStore {

    /** The census; {@link Census#empty()} when none was ever taken. Strongly consistent. */
    Census find(DistrictId district);

    /**
     * Replaces the census unless a writer with a greater generation was there; then nothing is
     * changed.
     */
    void save(DistrictId district, long generation, Census census);
}
