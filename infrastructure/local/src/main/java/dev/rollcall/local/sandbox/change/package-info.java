/**
 * The changes a sandbox district can undergo on request.
 *
 * <p>A change first says which records it touches and only then touches them, so that a portal
 * dialect can compare before and after. It never knows JSON, HTTP or a portal's identifiers. The
 * sandbox's change API calls it, holding the district's write lock.
 */
@NullMarked
package dev.rollcall.local.sandbox.change;

import org.jspecify.annotations.NullMarked;
