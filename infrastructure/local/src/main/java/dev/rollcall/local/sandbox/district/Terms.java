package dev.rollcall.local.sandbox.district;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** The terms of one school year, with one that says nothing about itself. */
public final class Terms {
    static final int YEAR = 0;
    private static final int FIRST_SEMESTER = 1;
    private static final int SECOND_SEMESTER = 2;
    private static final int NAMELESS = 3;
    private final List<Term> terms;

    Terms(int schoolYear) {
        LocalDate first = LocalDate.of(schoolYear, Month.AUGUST, 1);
        LocalDate middle = LocalDate.of(schoolYear, Month.DECEMBER, 20);
        LocalDate last = LocalDate.of(schoolYear + 1, Month.JUNE, 15);
        terms =
                List.of(
                        term(YEAR, "Y1", first, last),
                        term(FIRST_SEMESTER, "S1", first, middle),
                        term(SECOND_SEMESTER, "S2", middle.plusDays(1), last),
                        new Term(NAMELESS, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public int size() {
        return terms.size();
    }

    public Term get(int row) {
        return terms.get(row);
    }

    /** Young children have one teacher all year; the others change subjects by semester. */
    static int of(Level level, int slot) {
        boolean allYear = level == Level.ELEMENTARY || slot % 3 == 0;
        return allYear ? YEAR : FIRST_SEMESTER + slot % 2;
    }

    private static Term term(int row, String name, LocalDate start, LocalDate end) {
        return new Term(row, Optional.of(name), Optional.of(start), Optional.of(end));
    }
}
