package dev.rollcall.sync.run;

import java.util.Arrays;

/** The safety rules that can keep back a plan, or a part of it (design §3, reliability.md §6). */
public enum HoldRule {
    COLLECTION_VANISHED("collectionVanished", Extent.EVERYTHING),
    SCHEMA("schema", Extent.EVERYTHING),
    GROWTH("growth", Extent.EVERYTHING),
    WHOLE_SCHOOL("wholeSchool", Extent.REMOVALS),
    ARCHIVES("archives", Extent.REMOVALS),
    MEMBERSHIPS("memberships", Extent.REMOVALS),
    IDENTITY_CHURN("identityChurn", Extent.REMOVALS),
    SHRINK_IN_ROW("shrinkInRow", Extent.REMOVALS),
    ROLE_FLIP("roleFlip", Extent.FLIPS);

    private final String code;
    private final Extent extent;

    HoldRule(String code, Extent extent) {
        this.code = code;
        this.extent = extent;
    }

    public String code() {
        return code;
    }

    public Extent extent() {
        return extent;
    }

    /** The rule with this {@link #code()}. */
    public static HoldRule of(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** How much a rule keeps back. */
    public enum Extent {
        /** The whole plan. */
        EVERYTHING,
        /** Archives, and with them every removal of a membership. */
        REMOVALS,
        /** People who change between student and staff. */
        FLIPS
    }
}
