package dev.rollcall.portals.json;

import dev.rollcall.roster.plan.Quarantined;

/**
 * A record cannot be mapped. Names the place, never the value; thrown often, so it has no stack
 * trace.
 */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Quarantined.Code code;
    private final String path;

    public UnreadableRecordException(Quarantined.Code code, String path) {
        super(code + " at " + path, null, false, false);
        this.code = code;
        this.path = path;
    }

    public Flaw flaw() {
        return new Flaw(code, path);
    }
}
