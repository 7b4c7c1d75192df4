/**
 * How the organisations of a district hang together: one district, and every school right below it.
 * Only looks and names what is wrong; a setting says what comes of that. Knows nothing of runs.
 */
@NullMarked
package dev.rollcall.roster.hierarchy;

import org.jspecify.annotations.NullMarked;
