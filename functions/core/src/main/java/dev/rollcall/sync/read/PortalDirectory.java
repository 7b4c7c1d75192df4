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
    RosterSource.Fetch<List<DistrictId>> districts();
}
