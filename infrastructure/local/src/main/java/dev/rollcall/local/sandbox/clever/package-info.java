/**
 * A Clever look-alike: tokens, the data API in versions 3.0 and 3.1, events, and the buttons that
 * make its districts change or its answers fail.
 *
 * <p>It is a foreign system to Rollcall and knows nothing of it. It never serves real people: all
 * it shows is rolled by dice. The local stack and {@code SandboxMain} start it.
 */
@NullMarked
package dev.rollcall.local.sandbox.clever;

import org.jspecify.annotations.NullMarked;
