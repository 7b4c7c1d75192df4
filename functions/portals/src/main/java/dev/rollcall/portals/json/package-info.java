/**
 * Reading portals' JSON: streamed, within limits, tolerant of how values are spelt and strict about
 * their shape. Knows no portal's field names. Called by the adapters of the portals.
 */
@NullMarked
package dev.rollcall.portals.json;

import org.jspecify.annotations.NullMarked;
