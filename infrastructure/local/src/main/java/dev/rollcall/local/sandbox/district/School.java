package dev.rollcall.local.sandbox.district;

import java.util.Optional;

/**
 * A school.
 *
 * @param row its place among the schools of the district
 * @param name its name, not unique
 * @param level decides its grades
 * @param number the district's own number for it
 * @param phone absent or blank for some
 * @param principal the full name of its head, absent for some
 */
public record School(
        int row,
        String name,
        Level level,
        String number,
        Optional<String> phone,
        Optional<String> principal) {}
