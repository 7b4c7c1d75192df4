package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.district.District;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The keys of academic sessions: the district's terms by their rows, then the school year, then two
 * grading periods for each semester.
 *
 * @param district whose sessions
 */
public record Sessions(District district) {
    private static final int YEAR_TERM = 0;
    private static final int FIRST_SEMESTER = 1;
    private static final int PERIODS = 4;

    /** A stretch of days, as far as the district says. */
    record Days(Optional<LocalDate> start, Optional<LocalDate> end) {}

    public LongStream terms() {
        return LongStream.range(0, district.terms().size());
    }

    public LongStream gradingPeriods() {
        return LongStream.rangeClosed(year() + 1, year() + PERIODS);
    }

    /** The key of the school year. */
    public long year() {
        return district.terms().size();
    }

    boolean isTerm(long key) {
        return key < year();
    }

    String type(long key) {
        if (key > year()) {
            return "gradingPeriod";
        }
        if (key == year()) {
            return "schoolYear";
        }
        boolean semester = key == FIRST_SEMESTER || key == FIRST_SEMESTER + 1;
        return semester ? "semester" : "term";
    }

    /** The session a grading period belongs to, two to each semester. */
    long semester(long key) {
        return FIRST_SEMESTER + (key - year() - 1) / 2;
    }

    String title(long key) {
        if (isTerm(key)) {
            return district.terms().get((int) key).name().orElse("");
        }
        int begins = district.shape().schoolYear();
        return key == year() ? begins + "-" + (begins + 1) : "GP" + (key - year());
    }

    Days days(long key) {
        if (isTerm(key)) {
            return days((int) key);
        }
        return key == year() ? days(YEAR_TERM) : half(days((int) semester(key)), key);
    }

    private Days half(Days semester, long key) {
        boolean first = (key - year()) % 2 == 1;
        Optional<LocalDate> middle = semester.start().map(day -> day.plusDays(70));
        return first
                ? new Days(semester.start(), middle)
                : new Days(middle.map(day -> day.plusDays(1)), semester.end());
    }

    private Days days(int term) {
        return new Days(district.terms().get(term).start(), district.terms().get(term).end());
    }
}
