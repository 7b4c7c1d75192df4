package dev.rollcall.account.customer;

import dev.rollcall.account.customer.LinkDistrict.Pasted;
import dev.rollcall.account.customer.Outcome.Reason;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether ids that somebody pasted are those of a district its portal lists (R17, M9, P39). */
final class PastedIds {
    /** Clever's ids are ObjectIDs (clever.md section 1). */
    private static final Pattern CLEVER = Pattern.compile("[0-9a-f]{24}");

    /** A ClassLink tenant is a number (classlink-oneroster.md section 2). */
    private static final Pattern CLASSLINK = Pattern.compile("[0-9]{1,18}");

    private final ConnectionStore connections;

    PastedIds(ConnectionStore connections) {
        this.connections = connections;
    }

    Check check(Pasted pasted) {
        Optional<DistrictId> district = district(pasted.portal(), pasted.id());
        if (isSwapped(pasted)) {
            return new Check.Wrong(Reason.DISTRICT_IDS_SWAPPED);
        }
        if (district.isEmpty()) {
            return new Check.Wrong(Reason.DISTRICT_ID_MALFORMED);
        }
        return connections.find(district.get()).isEmpty()
                ? new Check.Wrong(Reason.DISTRICT_UNKNOWN)
                : new Check.Listed(district.get());
    }

    /** The other id is a district of the portal, and this one is not. */
    private boolean isSwapped(Pasted pasted) {
        boolean isListed = isListed(pasted.portal(), pasted.id());
        return !isListed
                && pasted.orgId().filter(org -> isListed(pasted.portal(), org)).isPresent();
    }

    private boolean isListed(Portal portal, String id) {
        return district(portal, id).flatMap(connections::find).isPresent();
    }

    private static Optional<DistrictId> district(Portal portal, String id) {
        Pattern form =
                switch (portal) {
                    case CLEVER -> CLEVER;
                    case CLASSLINK -> CLASSLINK;
                };
        return form.matcher(id).matches() ? DistrictId.of(portal, id) : Optional.empty();
    }

    /** What they turned out to be. */
    sealed interface Check {
        record Listed(DistrictId district) implements Check {}

        record Wrong(Reason reason) implements Check {}
    }
}
