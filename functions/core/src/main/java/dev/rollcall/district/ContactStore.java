package dev.rollcall.district;

import java.util.Optional;

/** Whom the portals name as districts' contacts. Reads are strongly consistent. */
public interface ContactStore {
    /** The district's contact; empty where its portal named nobody. */
    Optional<DistrictContact> find(DistrictId district);

    /** Stores a contact in place of the one before; repeating it changes nothing. */
    void keep(DistrictId district, DistrictContact contact);
}
