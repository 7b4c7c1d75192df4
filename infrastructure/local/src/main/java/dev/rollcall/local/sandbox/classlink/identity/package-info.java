/**
 * ClassLink's login: its paths, its words and what it says of people.
 *
 * <p>How a login works is the same at every portal and is not here. It never shows a person under
 * another sourcedId than the roster does. {@code ClassLinkSandbox} calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.classlink.identity;

import org.jspecify.annotations.NullMarked;
