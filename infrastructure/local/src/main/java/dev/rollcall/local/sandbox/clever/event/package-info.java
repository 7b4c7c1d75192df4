/**
 * Clever's event feed: what is announced when a district changes, and for how long it is kept.
 *
 * <p>An event is found by writing a record before and after a change and comparing the two. It
 * knows nothing of requests or pages. The Clever sandbox calls it, recording under the district's
 * write lock.
 */
@NullMarked
package dev.rollcall.local.sandbox.clever.event;

import org.jspecify.annotations.NullMarked;
