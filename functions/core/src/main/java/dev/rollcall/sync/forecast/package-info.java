/**
 * How many seats a district will need: now, once pending teachers are approved, and once a planned
 * change of sharing has come true. Reads, and never writes or asks a portal. Called by the API.
 */
@NullMarked
package dev.rollcall.sync.forecast;

import org.jspecify.annotations.NullMarked;
