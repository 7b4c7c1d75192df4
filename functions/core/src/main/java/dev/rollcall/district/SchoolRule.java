package dev.rollcall.district;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many schools a student of a product may have (product.md §3.6, {@code singleSchool}). */
public enum SchoolRule {
    ANY,
    /** One at most: a student of several gets no seat until the source names one (I10). */
    SINGLE;

    /** The form in settings and API, for example {@code single}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SchoolRule> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
