/**
 * Servers on loopback that do as they are told, for tests of what portals do to us. Never part of a
 * function. Used by every test of this module.
 */
@NullMarked
package dev.rollcall.portals.scripted;

import org.jspecify.annotations.NullMarked;
