package dev.rollcall.district.onboarding;

import java.util.Optional;

/**
 * Who acts, and on whose behalf (product.md R21).
 *
 * @param party as what
 * @param id the member's id, or the name a member of staff claims; empty text for the system
 * @param onBehalfOf the member for whom staff act
 */
public record By(Party party, String id, Optional<String> onBehalfOf) {

    /** What happens by itself. */
    public static final By SYSTEM = new By(Party.SYSTEM, "", Optional.empty());

    public static By of(Party party, String id) {
        return new By(party, id, Optional.empty());
    }

    /** Prints no name (M-10). */
    @Override
    public String toString() {
        return "By[" + party + "]";
    }
}
