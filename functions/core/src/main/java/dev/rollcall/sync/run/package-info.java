/**
 * What a run is: its states, what it has done and used, the messages and the lease that drive it,
 * and the doors to where these are kept. Never decides anything about a roster. Used by every part
 * of sync.
 */
@NullMarked
package dev.rollcall.sync.run;

import org.jspecify.annotations.NullMarked;
