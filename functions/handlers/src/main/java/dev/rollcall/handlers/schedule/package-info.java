/**
 * The schedule function: a tick in, what is due queued. Never reads people. Called by EventBridge
 * Scheduler every fifteen minutes.
 */
@NullMarked
package dev.rollcall.handlers.schedule;

import org.jspecify.annotations.NullMarked;
