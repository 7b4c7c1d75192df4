/**
 * The vendor profiles that are bundled, and how their files are read. A file that means nothing
 * stops the start of a function and names the place.
 */
@NullMarked
package dev.rollcall.handlers.profile;

import org.jspecify.annotations.NullMarked;
