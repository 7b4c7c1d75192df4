/**
 * Our own statements about who is signed in, signed with ES256, and the public keys by which the
 * vendor's product checks them. The keys are a secret of ours that is read when it is needed; they
 * are rotated by adding the next one second, moving it first, and dropping the old one. Called by
 * the functions that serve the product.
 */
@NullMarked
package dev.rollcall.portals.assertion;

import org.jspecify.annotations.NullMarked;
