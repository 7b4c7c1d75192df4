/**
 * What a portal says of somebody who signs in, and which of its claims are believed. Knows no wire
 * form: adapters verify signatures and hand over claims. Called by the use cases of sign-in.
 */
@NullMarked
package dev.rollcall.signin.identity;

import org.jspecify.annotations.NullMarked;
