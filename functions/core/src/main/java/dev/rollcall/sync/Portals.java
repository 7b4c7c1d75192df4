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
 * @param signIn how those that sign people in by another application tell that one's districts
 *     (product.md A3, A7)
 */
public record Portals(
        Map<Portal, RosterSource> sources,
        List<PortalDirectory> directories,
        List<PortalDirectory> signIn) {

    public Portals {
        sources = Map.copyOf(sources);
        directories = List.copyOf(directories);
        signIn = List.copyOf(signIn);
    }

    /** Portals that are asked for rosters alone. */
    public Portals(Map<Portal, RosterSource> sources, List<PortalDirectory> directories) {
        this(sources, directories, List.of());
    }

    /** The same, compared with the districts of an application that people sign in with. */
    public Portals comparedWith(PortalDirectory application) {
        return new Portals(sources, directories, List.of(application));
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
