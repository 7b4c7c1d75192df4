/**
 * The sync function: polls and slices of runs, message by message. Never serves HTTP. Called by the
 * event source mapping of the sync queues.
 */
@NullMarked
package dev.rollcall.handlers.sync;

import org.jspecify.annotations.NullMarked;
