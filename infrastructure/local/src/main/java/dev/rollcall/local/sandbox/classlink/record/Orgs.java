package dev.rollcall.local.sandbox.classlink.record;

/** The keys of orgs: the district, then every school by its row, then a district too many. */
public final class Orgs {
    public static final long DISTRICT = 0;

    /** No org has it, for no district has so many schools. */
    static final long NOBODY = 5_000_000;

    private Orgs() {}

    public static long school(int row) {
        return row + 1L;
    }

    /** The key of the second org of type district. */
    public static long secondDistrict(int schools) {
        return school(schools);
    }
}
