/**
 * The safety rules that decide which part of a plan may be applied. Pure: figures in, verdict out.
 * Called by the run between plan and apply.
 */
@NullMarked
package dev.rollcall.sync.check;

import org.jspecify.annotations.NullMarked;
