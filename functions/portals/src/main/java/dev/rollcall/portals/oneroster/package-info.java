/**
 * What OneRoster's JSON means, in its versions 1.1 and 1.2 and in the spellings of 1.0 (reference
 * classlink-oneroster.md §4, §6). Knows neither addresses nor how a district is reached, follows no
 * {@code href}, and never reads a password. Called by the adapters of portals that serve OneRoster.
 */
@NullMarked
package dev.rollcall.portals.oneroster;

import org.jspecify.annotations.NullMarked;
