/**
 * The state of the Clever sandbox: its districts, their connections, and what is told to fail.
 *
 * <p>Here are also the few forms every answer shares. It knows no paths. The sandbox's two
 * interfaces, Clever's own and the one for changes, call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.clever.portal;

import org.jspecify.annotations.NullMarked;
