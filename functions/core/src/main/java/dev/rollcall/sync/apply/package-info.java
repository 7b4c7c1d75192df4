/**
 * The last step of a run: the allowed part of a plan is written, then seats are decided. Never
 * reads the portal. Called by the run.
 */
@NullMarked
package dev.rollcall.sync.apply;

import org.jspecify.annotations.NullMarked;
