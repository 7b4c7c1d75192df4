package dev.rollcall.portals.openid.person;

import java.util.List;
import java.util.Optional;

/**
 * Under which names a portal's claims stand.
 *
 * @param district the district's key; of several the first that is there counts
 * @param person the id of the person's record on the roster; empty where no claim is that
 * @param login the portal's own id of the login; empty where no claim is that
 */
public record ClaimNames(List<String> district, Optional<String> person, Optional<String> login) {

    public ClaimNames {
        district = List.copyOf(district);
    }
}
