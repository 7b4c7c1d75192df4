package dev.rollcall.sync.read;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import java.util.List;

/** Which districts a portal has connected to us. */
public interface PortalDirectory {

    Portal portal();

    /**
     * All districts, each once; anything but {@code Got} means that nothing is known, not that none
     * is.
     */
    RosterSource.Fetch<List<Listed>> districts();

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
