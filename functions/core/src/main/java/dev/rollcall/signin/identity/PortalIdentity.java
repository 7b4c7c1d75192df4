package dev.rollcall.signin.identity;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;

import java.util.Optional;

/**
 * Whom a portal says it is. Never an e-mail: that links nobody (S-20).
 *
 * @param district the tenant
 * @param personId the id of the person's record on the roster; empty where the district has no
 *     roster at its portal. Blank ids never come here
 * @param loginId the portal's own id of the login; Clever's is the person's
 * @param name for somebody who is not on the roster
 * @param role what the portal calls somebody who is not on the roster; gives no right
 */
public record PortalIdentity(
        DistrictId district,
        Optional<String> personId,
        Optional<String> loginId,
        Optional<PersonName> name,
        Optional<Role> role) {

    public PortalIdentity {
        if (personId.isEmpty() && loginId.isEmpty()) {
            throw new IllegalArgumentException("an identity has an id");
        }
        if (personId.filter(String::isBlank).isPresent()
                || loginId.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a blank id is none");
        }
    }
}
