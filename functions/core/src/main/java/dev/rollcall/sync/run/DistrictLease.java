package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;

/**
 * One worker per district. A lease carries a fencing number that grows with every grant; a lease is
 * judged dead only by watching its beat stand still, never by comparing clocks.
 */
public interface DistrictLease {

    /** Takes the lease when nobody has it. Exactly one of several concurrent calls is granted. */
    Attempt acquire(DistrictId district, String owner);

    /** Takes a lease that still looks as it was seen; otherwise answers how it looks now. */
    Attempt takeOver(DistrictId district, Seen seen, String owner);

    /** Shows that the holder lives. Answers false when somebody else has the lease by now. */
    boolean renew(DistrictId district, Lease lease);

    /** Gives the lease back; without effect when somebody else has it by now. */
    void release(DistrictId district, Lease lease);

    /** What came of asking. */
    sealed interface Attempt {}

    /**
     * The right to work on a district.
     *
     * @param owner who has it
     * @param fence greater than that of every earlier lease of the district
     */
    record Lease(String owner, long fence) implements Attempt {}

    /**
     * Somebody else's lease, as seen.
     *
     * @param fence its fencing number
     * @param beat grows with each renewal
     */
    record Seen(long fence, long beat) implements Attempt {}
}
