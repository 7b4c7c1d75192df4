package dev.rollcall.signin.person;

import dev.rollcall.district.DistrictId;

import java.util.Optional;

/**
 * Who is signed in.
 *
 * @param district the tenant; it decides what the session may see (M-02)
 * @param personId the person's id on the roster; empty for somebody who is not on it yet
 * @param loginId the portal's own id of the login, where it tells one
 */
public record Subject(DistrictId district, Optional<String> personId, Optional<String> loginId) {

    public boolean isOnRoster() {
        return personId.isPresent();
    }
}
