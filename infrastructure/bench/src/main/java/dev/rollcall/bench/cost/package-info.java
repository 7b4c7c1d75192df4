/** What a fleet of districts costs, from what was measured and from published prices. */
@NullMarked
package dev.rollcall.bench.cost;

import org.jspecify.annotations.NullMarked;
