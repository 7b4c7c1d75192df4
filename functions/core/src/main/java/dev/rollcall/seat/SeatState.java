package dev.rollcall.seat;

import java.util.Locale;

/** What a student has of a product. */
public enum SeatState {
    /** A seat of the pool, or beyond it where the district's policy only reports. */
    HOLDING,
    /** No seat of the pool, but leave to work until a date. */
    GRACE,
    /** Neither, until a seat comes free. */
    WAITING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
