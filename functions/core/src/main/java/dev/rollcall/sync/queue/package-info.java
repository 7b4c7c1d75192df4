/**
 * The queues behind the sync function as operators look at them: how deep they are, what lies dead,
 * and sending that back. Knows messages, and nothing of what becomes of them.
 */
@NullMarked
package dev.rollcall.sync.queue;

import org.jspecify.annotations.NullMarked;
