/**
 * Calls that somebody waits for: sign-in, redeem, webhook, API and widgets, by the real handlers in
 * this process, beside the same calls of the services without them.
 */
@NullMarked
package dev.rollcall.bench.call;

import org.jspecify.annotations.NullMarked;
