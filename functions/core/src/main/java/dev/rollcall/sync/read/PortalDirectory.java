package dev.rollcall.sync.read;

import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import java.util.List;
import java.util.Optional;

/** Which districts a portal has connected to us. */
public interface PortalDirectory {

    Portal portal();

    /**
     * All districts, each once; anything but {@code Got} means that nothing is known, not that none
     * is.
     */
    RosterSource.Fetch<List<Listed>> districts();

    /**
     * Whom the portal names as the district's contact (product.md R15); empty where it names
     * nobody. ClassLink's list of applications names none.
     */
    default RosterSource.Fetch<Optional<DistrictContact>> contact(DistrictId district) {
        return new RosterSource.Fetch.Got<>(Optional.empty());
    }

    /**
     * A district as the portal lists it.
     *
     * @param district its id
     * @param standing whether its data may be fetched
     */
    record Listed(DistrictId district, Standing standing) {

        public static Listed live(DistrictId district) {
            return new Listed(district, Standing.LIVE);
        }
    }

    /** Whether a listed district's data may be fetched. */
    enum Standing {
        LIVE,
        /** Added by the district, and not switched on there. */
        NOT_ENABLED
    }
}
