/**
 * Who is signed in on a device, and how the vendor's product learns of it. A session counts only
 * while person and district do. Called by the functions that serve browsers and the product.
 */
@NullMarked
package dev.rollcall.signin.session;

import org.jspecify.annotations.NullMarked;
