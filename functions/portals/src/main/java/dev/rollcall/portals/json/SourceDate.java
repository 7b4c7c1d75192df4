package dev.rollcall.portals.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as portals write them: {@code 2025-08-01}, the same with a time behind it, or the American
 * {@code 8/1/2025}, padded or not. Years are calendar years, never week years (P10).
 */
public final class SourceDate {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private SourceDate() {}

    /** The day, or nothing when the text names none. */
    public static Optional<LocalDate> of(String text) {
        Matcher iso = YEAR_FIRST.matcher(text.strip());
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher american = MONTH_FIRST.matcher(text.strip());
        return american.matches()
                ? day(american.group(3), american.group(1), american.group(2))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
