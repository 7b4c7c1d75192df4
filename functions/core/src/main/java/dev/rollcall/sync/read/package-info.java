/**
 * The first step of a run: what a portal offers, and how it is streamed past the stored
 * fingerprints into a plan. Never writes to the roster. Called by the run.
 */
@NullMarked
package dev.rollcall.sync.read;

import org.jspecify.annotations.NullMarked;
