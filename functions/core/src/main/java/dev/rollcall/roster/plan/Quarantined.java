package dev.rollcall.roster.plan;

import dev.rollcall.roster.Kind;

/**
 * A record that could not be read. It is neither stored nor taken for absent.
 *
 * @param kind its kind
 * @param id the portal's id; empty when it has none that can be read
 * @param code what is wrong with it
 * @param path where in the record, for example {@code roles.student.school}
 * @param body the record as served, cut to 16 kB; personal data
 */
public record Quarantined(Kind kind, String id, Code code, String path, String body) {

    public static final int LONGEST_BODY = 16_384;

    /** Prints no body (M-10). */
    @Override
    public String toString() {
        return "Quarantined[%s %s at %s]".formatted(kind.code(), code, path);
    }

    /** Why a record is quarantined. */
    public enum Code {
        MISSING_ID,
        MALFORMED_ID,
        MISSING_FIELD,
        WRONG_TYPE,
        NO_KNOWN_ROLE,
        TOO_LARGE
    }
}
