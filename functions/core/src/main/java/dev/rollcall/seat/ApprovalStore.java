package dev.rollcall.seat;

import dev.rollcall.district.DistrictId;

import java.util.Optional;

/** What was decided about a district's teachers. Reads are strongly consistent. */
public interface ApprovalStore {

    /** What was decided about this teacher for this product; empty when nothing ever was. */
    Optional<Approval> find(DistrictId district, String product, String personId);

    /** Stores a decision in place of the one before; repeating it changes nothing. */
    void put(DistrictId district, String product, String personId, Approval approval);
}
