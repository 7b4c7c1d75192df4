/**
 * The one checker of I-1 to I-13, each of them by itself, and the naive synchroniser they are held
 * against.
 */
@NullMarked
package dev.rollcall.schedule.check;

import org.jspecify.annotations.NullMarked;
