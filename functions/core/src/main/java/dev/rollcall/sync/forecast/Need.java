package dev.rollcall.sync.forecast;

import dev.rollcall.roster.Person;

import java.util.List;

/**
 * Seats that are needed, beside those that are needed now.
 *
 * @param students how many students are eligible, each counted once (R9)
 * @param gained how many of them are not eligible now
 * @param lost how many are eligible now and will not be
 * @param arriving the first of those gained by id, where names were asked for
 * @param leaving the first of those lost by id, where names were asked for
 */
public record Need(
        int students, int gained, int lost, List<Person> arriving, List<Person> leaving) {

    /** The most people that are named. */
    public static final int NAMED = 1_000;

    public Need {
        arriving = List.copyOf(arriving);
        leaving = List.copyOf(leaving);
    }

    static Need unchanged(int students) {
        return new Need(students, 0, 0, List.of(), List.of());
    }
}
