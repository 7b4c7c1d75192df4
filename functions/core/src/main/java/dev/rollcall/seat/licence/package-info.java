/**
 * Which teachers are licensed for which product, and for which of their classes. Reads rosters, and
 * never writes seats; whoever changes a licence asks for the seats to be decided anew. Called by
 * sync, by sign-in and by the API.
 */
@NullMarked
package dev.rollcall.seat.licence;

import org.jspecify.annotations.NullMarked;
