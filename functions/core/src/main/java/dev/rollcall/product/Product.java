package dev.rollcall.product;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One of the vendor's programs, and the rules with which it begins in a district.
 *
 * @param id its key in seats, licences and quotes: 1 to 40 small letters, digits or hyphens
 * @param seatRule which students take a seat
 * @param overSeat what students beyond the pool get
 * @param schoolRule how many schools a student may belong to
 * @param licences how far a teacher's licence may reach; empty where nobody needs one
 */
public record Product(
        String id,
        SeatRule seatRule,
        OverSeatPolicy overSeat,
        SchoolRule schoolRule,
        Set<LicenceScope> licences) {

    public Product {
        if (!ProductSeats.isProductId(id)) {
            throw new IllegalArgumentException("product id is malformed");
        }
        if (licences.isEmpty() == (seatRule == SeatRule.LICENSED_TEACHERS_CLASSES)) {
            throw new IllegalArgumentException("licences go with a seat rule that asks for them");
        }
        licences =
                licences.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(licences));
    }
}
