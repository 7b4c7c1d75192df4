package dev.rollcall.district;

import java.util.Optional;

/**
 * Whom a district's portal names as its contact: by default the owner of the district's account
 * (product.md R15). Personal data; kept for that alone.
 *
 * @param name the whole name as the portal tells it; may be empty
 * @param email where it tells one; unverified
 */
public record DistrictContact(String name, Optional<String> email) {

    /** Prints nothing of it (M-10). */
    @Override
    public String toString() {
        return "‹personal›";
    }
}
