/**
 * ClassLink as a source of rosters: its list of tenants, and their OneRoster data through its proxy
 * or from a district's own server; also any other OneRoster server, which is then one district's
 * (reference classlink-oneroster.md §0-§1, §4.5). Keeps nothing but the list and credentials, for
 * at most five minutes. Called through {@link dev.rollcall.portals.classlink.ClassLinkPortal} by
 * whoever wires a function.
 */
@NullMarked
package dev.rollcall.portals.classlink;

import org.jspecify.annotations.NullMarked;
