package dev.rollcall.sync.run;

/**
 * Thrown when another worker has the district by now: this one must stop without further effect.
 */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLost() {
        super("another worker has the district");
    }
}
