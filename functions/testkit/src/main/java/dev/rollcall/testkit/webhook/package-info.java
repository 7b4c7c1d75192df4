/** What the sender of a webhook does. */
@NullMarked
package dev.rollcall.testkit.webhook;

import org.jspecify.annotations.NullMarked;
