package dev.rollcall.district;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a district that a run may be limited to (product.md X4): a school, a teacher with their
 * classes, a class with its people, or one student with their places.
 *
 * @param level what sort of part
 * @param id the portal's id of the school, person or class; 1 to 255 characters, none of them a
 *     control character
 */
public record RosterScope(Level level, String id) {

    private static final int LONGEST = 255;

    public RosterScope {
        if (!isId(id)) {
            throw new IllegalArgumentException("scope id is malformed");
        }
    }

    /** The scope around a record; empty when the id is malformed. */
    public static Optional<RosterScope> of(Level level, String id) {
        return isId(id) ? Optional.of(new RosterScope(level, id)) : Optional.empty();
    }

    private static boolean isId(String id) {
        return !id.isBlank()
                && id.length() <= LONGEST
                && id.codePoints().noneMatch(Character::isISOControl);
    }

    /** Which sort of part. */
    public enum Level {
        SCHOOL,
        TEACHER,
        CLASS,
        STUDENT;

        /** The name used in the API, for example {@code teacher}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Level> of(String code) {
            return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
        }
    }
}
