/**
 * The webhook function: HTTP in, a receipt out. Never reads a roster and calls no portal. Called by
 * the gateway.
 */
@NullMarked
package dev.rollcall.handlers.webhook;

import org.jspecify.annotations.NullMarked;
