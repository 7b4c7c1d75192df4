/**
 * A OneRoster server as somebody else would write it, the lies it can be made to tell, and the
 * whole sync before it. Never part of a function, and knows our own code only where a test puts the
 * two together. Used by the tests of this package alone.
 */
@NullMarked
package dev.rollcall.portals.lies;

import org.jspecify.annotations.NullMarked;
