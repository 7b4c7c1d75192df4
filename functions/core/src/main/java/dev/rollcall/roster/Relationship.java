package dev.rollcall.roster;

import java.util.Comparator;

/**
 * A guardian's tie to a student.
 *
 * @param studentId the student
 * @param relationship how they are related, in the portal's word; empty where it does not say
 * @param type what sort of contact, in the portal's word; empty where it does not say
 */
public record Relationship(String studentId, String relationship, String type)
        implements Comparable<Relationship> {

    private static final Comparator<Relationship> ORDER =
            Comparator.comparing(Relationship::studentId)
                    .thenComparing(Relationship::relationship)
                    .thenComparing(Relationship::type);

    @Override
    public int compareTo(Relationship other) {
        return ORDER.compare(this, other);
    }

    /** Prints the student's id alone (M-10). */
    @Override
    public String toString() {
        return "Relationship[" + studentId + "]";
    }
}
