package dev.rollcall.bench.report;

/**
 * A promise of design §7, and what was found.
 *
 * @param what is limited
 * @param limit the most it may be
 * @param found what it is
 * @param sort whether it can be found the same twice
 * @param bound what bounds it where it does not hold; empty text where it does
 */
public record Budget(String what, double limit, double found, Sort sort, String bound) {

    /** A budget of what a machine's mood can change. */
    public static Budget ofTime(String what, double limit, double found, String bound) {
        return of(what, limit, found, Sort.WOBBLING, bound);
    }

    /** A budget of what comes out the same however busy the machine is. */
    public static Budget ofCount(String what, double limit, double found, String bound) {
        return of(what, limit, found, Sort.STEADY, bound);
    }

    private static Budget of(String what, double limit, double found, Sort sort, String bound) {
        return new Budget(what, limit, found, sort, found <= limit ? "" : bound);
    }

    public boolean isHeld() {
        return found <= limit;
    }

    /** Whether a figure is the same in every run. */
    public enum Sort {
        STEADY,
        WOBBLING
    }
}
