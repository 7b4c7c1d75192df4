/**
 * Clever's login: its paths, its words and what it says of people.
 *
 * <p>How a login works is the same at every portal and is not here. It never shows a person under
 * other ids than the data API does. {@code CleverSandbox} calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.clever.identity;

import org.jspecify.annotations.NullMarked;
