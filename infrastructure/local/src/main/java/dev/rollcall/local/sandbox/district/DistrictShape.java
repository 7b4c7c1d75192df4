package dev.rollcall.local.sandbox.district;

/**
 * What a generated district is made from; equal shapes make equal districts.
 *
 * @param seed picks one district among all that could be made
 * @param number tells the districts of one portal apart, from 0
 * @param students how many students there are at first, at least 1
 * @param sectionsPerStudent how many sections a student with classes is in, at least 1
 * @param guardianPercent how many of 100 students have a guardian on file
 * @param schoolYear the calendar year in which the school year begins
 */
public record DistrictShape(
        long seed,
        int number,
        int students,
        int sectionsPerStudent,
        int guardianPercent,
        int schoolYear) {
    public DistrictShape {
        requireAtLeast(1, students, "students");
        requireAtLeast(1, sectionsPerStudent, "sectionsPerStudent");
        requireAtLeast(0, guardianPercent, "guardianPercent");
    }

    /** About one school per 500 students, and one of each level even in a tiny district. */
    int schools() {
        return Math.max(Level.values().length, students / 500);
    }

    private static void requireAtLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is below " + least);
        }
    }
}
