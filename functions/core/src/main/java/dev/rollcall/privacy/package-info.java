/**
 * What must stay secret and for how long things are kept. Never decides about rosters or runs.
 * Every other room may use it.
 */
@NullMarked
package dev.rollcall.privacy;

import org.jspecify.annotations.NullMarked;
