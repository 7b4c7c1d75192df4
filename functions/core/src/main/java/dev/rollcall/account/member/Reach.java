package dev.rollcall.account.member;

/** How far a permission goes. Later ones include those before. */
public enum Reach {
    NONE,
    /** For the schools, teachers and classes that are one's own (product.md R22). */
    OWN,
    ALL;

    /** The farther of both. */
    public Reach or(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
