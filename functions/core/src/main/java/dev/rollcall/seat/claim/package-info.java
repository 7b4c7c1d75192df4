/**
 * Who is eligible for a product: by every shared student or by licences, and what a plan changes
 * about it. Reads rosters and licences, and never decides who gets a seat. Called by sync.
 */
@NullMarked
package dev.rollcall.seat.claim;

import org.jspecify.annotations.NullMarked;
