package dev.rollcall.seat.licence;

import dev.rollcall.seat.Approval;

import java.time.Instant;
import java.util.Optional;

/**
 * What was decided about one teacher and one product (product.md A11).
 *
 * @param product the product
 * @param teacherId the teacher, by the portal's id
 * @param approval the decision
 * @param scope for which of the teacher's classes it is
 * @param decidedAt since when; absent where nothing was decided, and for decisions of versions that
 *     did not note it
 * @param version counts every write; 0 while nothing is stored
 */
public record Licence(
        String product,
        String teacherId,
        Approval approval,
        LicenceScope scope,
        Optional<Instant> decidedAt,
        long version) {

    /** What holds of a teacher of whom nothing was ever decided. */
    public static Licence undecided(String product, String teacherId) {
        return new Licence(
                product,
                teacherId,
                Approval.PENDING_APPROVAL,
                new LicenceScope.District(),
                Optional.empty(),
                0);
    }

    /** The same after another decision. */
    public Licence decided(Approval other, LicenceScope forWhat, Instant now) {
        boolean same = other == approval && forWhat.equals(scope) && decidedAt.isPresent();
        return same
                ? this
                : new Licence(product, teacherId, other, forWhat, Optional.of(now), version);
    }

    public boolean isApproved() {
        return approval == Approval.APPROVED;
    }

    /** For stores only: the version as it stands after a write. */
    public Licence withVersion(long other) {
        return new Licence(product, teacherId, approval, scope, decidedAt, other);
    }
}
