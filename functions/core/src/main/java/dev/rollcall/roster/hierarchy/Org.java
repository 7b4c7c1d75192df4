package dev.rollcall.roster.hierarchy;

import java.util.Optional;

/**
 * An organisation as a OneRoster feed lists it (classlink-oneroster.md §4.2).
 *
 * @param id its sourcedId
 * @param type what it is
 * @param parentId the organisation above it, where the feed names one
 */
public record Org(String id, Type type, Optional<String> parentId) {

    /** What an organisation is, as far as it matters here. */
    public enum Type {
        DISTRICT,
        SCHOOL,
        /** A department, a state, or a word of the district's own. */
        OTHER
    }
}
