/**
 * What no real portal has: the buttons that change data, end connections and break answers.
 *
 * <p>The state and the page are here too. It never answers in Clever's name. {@code CleverSandbox}
 * calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.clever.control;

import org.jspecify.annotations.NullMarked;
