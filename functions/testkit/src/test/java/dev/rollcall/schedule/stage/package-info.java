/**
 * Workers that are stepped from one port call to the next by whoever holds the schedule. Knows
 * nothing of what they work on.
 */
@NullMarked
package dev.rollcall.schedule.stage;

import org.jspecify.annotations.NullMarked;
