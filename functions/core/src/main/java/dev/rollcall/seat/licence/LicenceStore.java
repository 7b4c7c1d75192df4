package dev.rollcall.seat.licence;

import dev.rollcall.district.DistrictId;

import java.util.List;
import java.util.Optional;

/** What was decided about a district's teachers. */
public interface LicenceStore {

    /** The licence of this teacher; empty when nothing was ever decided. Strongly consistent. */
    Optional<Licence> find(DistrictId district, String product, String teacherId);

    /** Every licence of a product, in the order of teacher ids. Strongly consistent. */
    List<Licence> all(DistrictId district, String product);

    /**
     * A page of them, at most {@code limit}, in the order of teacher ids. Eventually consistent.
     *
     * @param cursor opaque; empty text for the first page. A cursor that is not ours is {@link
     *     IllegalArgumentException}
     */
    LicencePage page(DistrictId district, String product, String cursor, int limit);

    /**
     * Stores a decision in place of the one it was made from, and answers it as it then stands.
     * Empty when another was stored meanwhile, which {@link Licence#version()} tells: of several at
     * once exactly one is stored.
     */
    Optional<Licence> save(DistrictId district, Licence licence);

    /**
     * A page of licences.
     *
     * @param licences the rows
     * @param next where the next page begins; absent on the last page
     */
    record LicencePage(List<Licence> licences, Optional<String> next) {
        public LicencePage {
            licences = List.copyOf(licences);
        }
    }
}
