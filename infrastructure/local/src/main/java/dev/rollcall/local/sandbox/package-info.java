/**
 * Starts the sandbox portals as a process of their own.
 *
 * <p>It reads options from the command line and prints where the portals listen. It never holds
 * districts or answers requests itself. Only the command line calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox;

import org.jspecify.annotations.NullMarked;
