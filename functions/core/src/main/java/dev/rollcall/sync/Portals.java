package dev.rollcall.sync;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The portals this deployment talks to.
 *
 * @param sources how each is read
 * @param directories how each tells its districts
 */
public record Portals(Map<Portal, RosterSource> sources, List<PortalDirectory> directories) {

    public Portals {
        sources = Map.copyOf(sources);
        directories = List.copyOf(directories);
    }

    /**
     * How a district's portal is read; no deployment knows a district of a portal it has not set
     * up.
     */
    RosterSource source(DistrictId district) {
        return Optional.ofNullable(sources.get(district.portal()))
                .orElseThrow(() -> new IllegalStateException("no source for " + district.portal()));
    }
}
