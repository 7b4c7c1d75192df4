/**
 * Signing in from a portal: what a browser is told to do next. Never meets the sync, so that a
 * login works while a sync is broken (S-22). Called by the sign-in function.
 */
@NullMarked
package dev.rollcall.signin;

import org.jspecify.annotations.NullMarked;
