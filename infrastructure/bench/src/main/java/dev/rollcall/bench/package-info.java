/**
 * Benchmarks of the whole: each scenario measures its work and, in the same run, the floor beneath
 * it, and says whether the budget between the two holds. Nothing here is deployed. Started from the
 * command line by {@link dev.rollcall.bench.Main}.
 */
@NullMarked
package dev.rollcall.bench;

import org.jspecify.annotations.NullMarked;
