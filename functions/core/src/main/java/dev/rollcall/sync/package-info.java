/**
 * One sync of one district: what starts it, the worker that carries it from slice to slice, and
 * what people may decide about it. Never knows a portal's wire form or a table's attribute. Called
 * by the functions' handlers.
 */
@NullMarked
package dev.rollcall.sync;

import org.jspecify.annotations.NullMarked;
