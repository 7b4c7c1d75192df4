package dev.rollcall.local.sandbox.district;

import java.util.Optional;

/**
 * A subject taught to a grade, the same in every school of the district.
 *
 * @param row its place among the courses of the district
 * @param subject what is taught
 * @param grade whom it is taught to; kindergarten is 0
 * @param name blank for some
 * @param number absent for some
 */
public record Course(int row, Subject subject, int grade, String name, Optional<String> number) {}
