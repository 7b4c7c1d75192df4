/**
 * A district from its portal into the stores, by the real worker and the real adapters of the
 * portals: on the twins in memory, and on DynamoDB Local. Scenarios of runs and seats, and their
 * floors.
 */
@NullMarked
package dev.rollcall.bench.pipeline;

import org.jspecify.annotations.NullMarked;
