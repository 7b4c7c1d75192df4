package dev.rollcall.seat;

import java.util.Optional;

/**
 * Which school counts for a student of several, where a product allows one (product.md I11).
 *
 * @param product the product
 * @param studentId the student, by the portal's id
 * @param school the school by the portal's id; absent once a choice was taken back
 * @param version counts every write; 0 while nothing is stored
 */
public record SchoolChoice(
        String product, String studentId, Optional<String> school, long version) {

    /** What holds of a student for whom nobody ever chose. */
    public static SchoolChoice none(String product, String studentId) {
        return new SchoolChoice(product, studentId, Optional.empty(), 0);
    }

    public SchoolChoice of(Optional<String> other) {
        return new SchoolChoice(product, studentId, other, version);
    }

    /** For stores only: the version as it stands after a write. */
    public SchoolChoice withVersion(long other) {
        return new SchoolChoice(product, studentId, school, other);
    }
}
