/**
 * What an adapter holds on to between questions: our own secret, and what it was told a while ago.
 * Keeps nothing for longer than it may, and reads it anew when a portal refuses it. Called by the
 * adapters of the portals.
 */
@NullMarked
package dev.rollcall.portals.access;

import org.jspecify.annotations.NullMarked;
