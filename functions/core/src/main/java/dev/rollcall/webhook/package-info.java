/**
 * The signed 'please look again' door: verification, replay guard, hint. Never reads a roster and
 * never trusts a body for data. Called by the webhook function.
 */
@NullMarked
package dev.rollcall.webhook;

import org.jspecify.annotations.NullMarked;
