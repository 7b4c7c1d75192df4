/**
 * What every portal's records go through on their way to being ours: kept, left out by the
 * district's settings, or put aside. Knows no portal's field names. Called by the adapters of the
 * portals.
 */
@NullMarked
package dev.rollcall.portals.mapping;

import org.jspecify.annotations.NullMarked;
