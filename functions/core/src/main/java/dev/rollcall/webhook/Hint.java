package dev.rollcall.webhook;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that is taken from a delivery's body (W-11).
 *
 * @param district the district's key, alone or after its portal and a colon
 * @param event the kind of event, for example {@code users.updated}; empty when the body names just
 *     a district
 */
public record Hint(String district, String event) {

    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?:|(?:districts|schools|terms|courses|sections|users|students|teachers|staff"
                            + "|schooladmins|districtadmins|contacts)\\.(?:created|updated|deleted))");

    /** The district, if it can be one of this portal. */
    Optional<DistrictId> districtOf(Portal portal) {
        return district.indexOf(':') < 0
                ? DistrictId.of(portal, district)
                : DistrictId.parse(district).filter(id -> id.portal() == portal);
    }

    /** True for the kinds of event that may mean a change of a roster. */
    boolean isKnown() {
        return KNOWN.matcher(event).matches();
    }
}
