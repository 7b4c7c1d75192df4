package dev.rollcall.signin.identity;

import dev.rollcall.district.DistrictId;

import java.util.List;
import java.util.Optional;

/** Which portal login belongs to which person, by district. Reads are strongly consistent. */
public interface LoginStore {

    /** The login, if it was ever kept. */
    Optional<Login> find(DistrictId district, String loginId);

    /** The login that holds this person: the one kept last with it. */
    Optional<Login> holder(DistrictId district, String personId);

    /**
     * Keeps a login, in place of what was kept of it, and makes it the holder of its person if it
     * has one. The two are written by themselves, the login first; repeating it changes nothing.
     */
    void keep(DistrictId district, Login login);

    /** Keeps that somebody signed in, in place of what was kept of them before. */
    void see(DistrictId district, Sighting sighting);

    /** When somebody was seen last, if it was kept. */
    Optional<Sighting> seen(DistrictId district, String personId);

    /**
     * A page of those who signed in, by their ids, at most {@code limit}. Eventually consistent.
     *
     * @param cursor opaque; empty text for the first page. A cursor that is not ours is {@link
     *     IllegalArgumentException}
     */
    SightingPage sightings(DistrictId district, String cursor, int limit);

    /**
     * A page of sightings.
     *
     * @param rows the rows
     * @param next where the next page begins; absent on the last page
     */
    record SightingPage(List<Sighting> rows, Optional<String> next) {
        public SightingPage {
            rows = List.copyOf(rows);
        }
    }
}
