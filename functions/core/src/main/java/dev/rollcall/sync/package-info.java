/**
 * One sync of one district: triggers, the run and its states, lease and slices. Never knows a portal's
 * wire form or a table's attribute. Called by the functions' handlers.
 */
@NullMarked
package dev.rollcall.sync;

import org.jspecify.annotations.NullMarked;
