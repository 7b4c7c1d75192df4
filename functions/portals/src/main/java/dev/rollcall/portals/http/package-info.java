/**
 * The one door to a portal's servers: bounded in time and size, to known addresses only, with one
 * retry. Knows nothing of what answers mean to a roster. Called by the adapters of the portals.
 */
@NullMarked
package dev.rollcall.portals.http;

import org.jspecify.annotations.NullMarked;
