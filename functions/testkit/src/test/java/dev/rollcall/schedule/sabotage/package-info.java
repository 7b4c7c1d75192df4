/** Deliberate defects, by which the checker itself is checked. */
@NullMarked
package dev.rollcall.schedule.sabotage;

import org.jspecify.annotations.NullMarked;
