package dev.rollcall.district;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which students a product needs seats for (product.md §3.6, {@code seatRule}). */
public enum SeatRule {
    /** Every student the district shares (R9). */
    EVERY_SHARED_STUDENT,
    /** Students of the active classes of licensed teachers, each once (A12). */
    LICENSED_TEACHERS_CLASSES;

    /** The form in settings and API, for example {@code every-shared-student}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SeatRule> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
