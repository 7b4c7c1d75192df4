/**
 * The later function: forwards messages that have waited. Never reads what they say. Called by the
 * event source mapping of the queue of waiting messages.
 */
@NullMarked
package dev.rollcall.handlers.later;

import org.jspecify.annotations.NullMarked;
