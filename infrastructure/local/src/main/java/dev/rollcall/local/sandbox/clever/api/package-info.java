/**
 * What Clever itself would answer: the token list, the data API and the event feed.
 *
 * <p>It only reads. It never holds state of its own beyond the rate windows. {@code CleverSandbox}
 * calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.clever.api;

import org.jspecify.annotations.NullMarked;
