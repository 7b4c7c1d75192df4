/**
 * A portal that a sign-in is rehearsed with before a snapshot is taken, without a network. Called
 * by the sign-in function.
 */
@NullMarked
package dev.rollcall.handlers.signin.rehearsal;

import org.jspecify.annotations.NullMarked;
