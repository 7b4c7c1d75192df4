/**
 * What operators do: each action names who claims to press, does one thing through a use case, and
 * is journaled with what came of it. Reads no people and no secrets.
 */
@NullMarked
package dev.rollcall.handlers.console.action;

import org.jspecify.annotations.NullMarked;
