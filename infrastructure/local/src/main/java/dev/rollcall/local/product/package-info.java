/**
 * The vendor's product, played: a page that people come to from their portal. It knows of the
 * system only what a product knows, by HTTP and with credentials of its own. Called by browsers.
 */
@NullMarked
package dev.rollcall.local.product;

import org.jspecify.annotations.NullMarked;
