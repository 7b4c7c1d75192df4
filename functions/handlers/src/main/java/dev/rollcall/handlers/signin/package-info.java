/**
 * The sign-in function: what browsers and the product's back end ask, and how outcomes are told
 * them. Never calls a portal by itself and writes no roster. Called by the gateway.
 */
@NullMarked
package dev.rollcall.handlers.signin;

import org.jspecify.annotations.NullMarked;
