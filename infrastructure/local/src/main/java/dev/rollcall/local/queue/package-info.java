/**
 * The event source mappings of the template: batches are received, handed to a function, and only
 * what succeeded is deleted. Order, visibility and dead letters are the queue's own. The local
 * stack opens one source for each mapping.
 */
@NullMarked
package dev.rollcall.local.queue;

import org.jspecify.annotations.NullMarked;
