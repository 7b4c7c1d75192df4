/**
 * Who holds the right to use a product, decided by stated rules from eligible students and a pool.
 * Never talks to portals or writes rosters. Used by sync, and by the API for single changes.
 */
@NullMarked
package dev.rollcall.seat;

import org.jspecify.annotations.NullMarked;
