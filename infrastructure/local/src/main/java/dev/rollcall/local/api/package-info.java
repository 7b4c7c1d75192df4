/**
 * The account API from its client's side, as the stack's own pages and its tests use it. Never
 * reaches past HTTP. Called by whatever watches the stack or plays the product.
 */
@NullMarked
package dev.rollcall.local.api;

import org.jspecify.annotations.NullMarked;
