package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.classlink.quirk.Quirks;
import dev.rollcall.local.sandbox.district.District;

import java.util.List;

/**
 * Under which ids the roster serves a person at present. Ask inside the district's read lock.
 *
 * @param district whose person it is
 * @param ids of the tenant
 * @param quirks switched on now
 * @param row the person
 */
public record RosterEntry(District district, SourcedIds ids, Quirks quirks, int row) {
    /** The person's own id, to the letter. */
    public String sourcedId() {
        return style().id(Type.USER, row);
    }

    /** The ids of the orgs the person belongs to, the main one first. */
    public List<String> orgIds() {
        return new UserOrgs(district).of(row).mapToObj(org -> style().id(Type.ORG, org)).toList();
    }

    private Style style() {
        return new Style(ids, Version.V1P1, quirks, "");
    }
}
