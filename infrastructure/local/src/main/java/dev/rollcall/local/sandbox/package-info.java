/**
 * Starts a sandbox portal as a process of its own.
 *
 * <p>It reads options from the command line and prints where the portal listens. It never holds
 * districts or answers requests itself. Only the command line calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox;

import org.jspecify.annotations.NullMarked;
