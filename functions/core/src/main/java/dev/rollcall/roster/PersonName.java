package dev.rollcall.roster;

/**
 * A person's name as the source spells it.
 *
 * @param first given name; empty where the source has only a whole name
 * @param last family name
 */
public record PersonName(String first, String last) {

    /** Prints no name: values of this type reach logs by accident only (M-10). */
    @Override
    public String toString() {
        return "‹personal›";
    }
}
