package dev.rollcall.roster;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of an enrollment list: who is what in which class. Two rows may mean the same place under
 * two ids (P36), and either end may be something that is not shared with us.
 *
 * @param personId the person
 * @param classId the class
 * @param role what the person is there
 * @param begin first day, where the source tells it
 * @param end last day as the source writes it: included in OneRoster 1.1, excluded in 1.2
 *     (classlink-oneroster.md §4.6), so a reader allows a day of grace
 */
public record Enrollment(
        String personId,
        String classId,
        MemberRole role,
        Optional<LocalDate> begin,
        Optional<LocalDate> end) {}
