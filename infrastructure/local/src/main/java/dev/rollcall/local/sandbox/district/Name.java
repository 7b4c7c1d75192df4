package dev.rollcall.local.sandbox.district;

import java.util.Optional;

/**
 * A person's name as the district keeps it.
 *
 * @param first absent for the few who go by one name
 * @param middle absent for some, blank for others
 * @param last always there
 */
public record Name(Optional<String> first, Optional<String> middle, String last) {
    /** Both names in one string, as portals show guardians. */
    public String whole() {
        return first.map(given -> given + " " + last).orElse(last);
    }
}
