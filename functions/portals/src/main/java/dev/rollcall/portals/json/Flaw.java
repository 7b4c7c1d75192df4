package dev.rollcall.portals.json;

import dev.rollcall.roster.plan.Quarantined;

/**
 * What is wrong with a record.
 *
 * @param code the sort of thing
 * @param path where in the record, names joined by dots
 */
public record Flaw(Quarantined.Code code, String path) {

    /** The same flaw as seen from an object inside, when it is in there. */
    public Flaw within(String inner) {
        return path.startsWith(inner + ".")
                ? new Flaw(code, path.substring(inner.length() + 1))
                : this;
    }
}
