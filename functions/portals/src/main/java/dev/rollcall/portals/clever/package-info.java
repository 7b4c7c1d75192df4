/**
 * Clever as a source of rosters, by its Data API v3.0 and v3.1 and its event feed (reference
 * clever.md §0-§2, §4.6, §5). Keeps nothing but the district tokens, for at most five minutes.
 * Called through {@link dev.rollcall.portals.clever.CleverPortal} by whoever wires a function.
 */
@NullMarked
package dev.rollcall.portals.clever;

import org.jspecify.annotations.NullMarked;
