package dev.rollcall.seat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a student has of a product. */
public enum SeatState {
    /** A seat of the pool, or beyond it where the district's policy only reports. */
    HOLDING,
    /** No seat of the pool, but leave to work until a date. */
    GRACE,
    /** Neither, until a seat comes free. */
    WAITING,
    /**
     * Neither, whatever is free: the student is of several schools, and the product allows one
     * (I10). Goes as soon as the source names one school.
     */
    CONFLICT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a student in this state sits down as soon as a seat is free. */
    public boolean maySit() {
        return this == GRACE || this == WAITING;
    }

    public static Optional<SeatState> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
