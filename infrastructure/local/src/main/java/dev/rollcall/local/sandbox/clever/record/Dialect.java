package dev.rollcall.local.sandbox.clever.record;

/**
 * The small differences in how one record is written.
 *
 * @param version what the caller asked for
 * @param place where the record stands: events keep leftovers of older versions
 */
public record Dialect(ApiVersion version, Place place) {
    /** Where a record is written. */
    public enum Place {
        DATA,
        EVENT
    }

    boolean isLatest() {
        return version == ApiVersion.V3_1;
    }

    boolean isEvent() {
        return place == Place.EVENT;
    }
}
