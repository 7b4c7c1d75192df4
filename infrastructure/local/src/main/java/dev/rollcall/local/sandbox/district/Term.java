package dev.rollcall.local.sandbox.district;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of the school year.
 *
 * @param row its place among the terms of the district
 * @param name absent where the district left it out
 * @param start the first day, absent where the district left it out
 * @param end the last day, absent where the district left it out
 */
public record Term(
        int row, Optional<String> name, Optional<LocalDate> start, Optional<LocalDate> end) {}
