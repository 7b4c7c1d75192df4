/**
 * What really took effect and what was really served, seen beside the stores and portals. Judges
 * nothing.
 */
@NullMarked
package dev.rollcall.schedule.witness;

import org.jspecify.annotations.NullMarked;
