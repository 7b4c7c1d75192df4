/**
 * Seeded schedules (reliability.md §5.4): workers, faults and people in any order, played over the
 * twins, judged by one checker, and shrunk when they fail. Begin with {@link
 * dev.rollcall.schedule.Play}.
 */
@NullMarked
package dev.rollcall.schedule;

import org.jspecify.annotations.NullMarked;
