package dev.rollcall.schedule.check;

/**
 * An invariant that did not hold.
 *
 * @param invariant for example {@code I-2}
 * @param what what was seen
 */
public record Breach(String invariant, String what) {
    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
