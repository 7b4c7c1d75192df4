/**
 * What every function shares: the HTTP request and reply, problems, log lines, and Wiring, the one
 * place that reads the environment, the clock and randomness. Never decides anything about rosters
 * or runs. Used by the functions' own packages.
 */
@NullMarked
package dev.rollcall.handlers;

import org.jspecify.annotations.NullMarked;
