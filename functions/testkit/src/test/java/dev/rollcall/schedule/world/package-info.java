/**
 * A district, its portal, the stores in memory and everybody who asks something of them, for
 * schedules to play with.
 */
@NullMarked
package dev.rollcall.schedule.world;

import org.jspecify.annotations.NullMarked;
