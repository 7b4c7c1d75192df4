package dev.rollcall.portals.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * The limits of reliability.md §5.3, kept for each record rather than for the parser, so that one
 * mad record costs that record and not its page (F-26). What the parser itself is held to only
 * bounds memory: with the body capped, a string is at most the body, and open brackets take some 60
 * bytes each.
 */
final class JsonLimits {

    static final int DEEPEST = 32;
    static final int LONGEST_TEXT = 64_000;
    static final int LONGEST_NUMBER = 32;

    /** Values in one record: a class of 100,000 pupils is unheard of, and still fits. */
    static final int MOST_VALUES = 250_000;

    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(100_000)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    // names come from districts too (extension fields) and are not worth keeping
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private JsonLimits() {}
}
