/**
 * A made-up school district, small in memory and free of any portal's vocabulary.
 *
 * <p>Everything that can be derived from the seed is derived when asked for; only links, arrivals
 * and departures are stored. It never knows JSON, HTTP or a portal's identifiers. The portal
 * dialects and the changes of the sandbox may call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.district;

import org.jspecify.annotations.NullMarked;
