package dev.rollcall.signin.identity;

import dev.rollcall.district.DistrictId;

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
}
