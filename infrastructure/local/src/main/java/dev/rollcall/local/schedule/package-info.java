/**
 * The schedules of the template: a rate, a tick right after the start, and ticks on request. What a
 * tick does is the function's affair. The local stack opens one clock for each schedule.
 */
@NullMarked
package dev.rollcall.local.schedule;

import org.jspecify.annotations.NullMarked;
