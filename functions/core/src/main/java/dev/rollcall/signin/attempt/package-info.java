/**
 * A browser on its way to a portal and back: its state, its nonce, its code. Everything here counts
 * once and for minutes. Called by the use cases of sign-in.
 */
@NullMarked
package dev.rollcall.signin.attempt;

import org.jspecify.annotations.NullMarked;
