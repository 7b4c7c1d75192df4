/** Inputs that nobody would write, made of inputs that somebody did. */
@NullMarked
package dev.rollcall.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
