package dev.rollcall.portals.classlink;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.util.List;

/** The tenants that have added us; always asked anew. */
final class ClassLinkDirectory implements PortalDirectory {

    private final Tenants tenants;

    ClassLinkDirectory(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Portal portal() {
        return Portal.CLASSLINK;
    }

    @Override
    public Fetch<List<Listed>> districts() {
        return Fetches.then(tenants.readAnew(), list -> new Fetch.Got<>(list.listed()));
    }
}
