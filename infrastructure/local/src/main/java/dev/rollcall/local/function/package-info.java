/**
 * Runs the functions of the template the way Lambda does: an execution environment serves one call
 * at a time, is kept warm, and is thrown away when it overruns its timeout or dies. What calls a
 * function, and what a function does, is not known here. Triggers call it.
 */
@NullMarked
package dev.rollcall.local.function;

import org.jspecify.annotations.NullMarked;
