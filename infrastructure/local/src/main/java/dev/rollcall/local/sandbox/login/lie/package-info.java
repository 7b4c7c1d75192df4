/**
 * The ways a portal can be told to deceive the app that relies on it.
 *
 * <p>Each lie is a small change of a draft: of an ID token, of an answer, or of the way back to the
 * app. It never decides what is true. The login's APIs let the lie of the moment work on what they
 * are about to serve.
 */
@NullMarked
package dev.rollcall.local.sandbox.login.lie;

import org.jspecify.annotations.NullMarked;
