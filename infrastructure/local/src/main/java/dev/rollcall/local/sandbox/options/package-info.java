/**
 * What a sandbox portal is told when it starts, whichever portal it looks like.
 *
 * <p>It makes the districts that the options describe, so that every portal shows the same. It
 * never listens or answers. The portals and whoever starts them call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.options;

import org.jspecify.annotations.NullMarked;
