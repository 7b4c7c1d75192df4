/** Schedules as data, and how they are made. Nothing here happens. */
@NullMarked
package dev.rollcall.schedule.step;

import org.jspecify.annotations.NullMarked;
