/**
 * What a vendor sells and by which rules: the vendor's profile, which is data and no code
 * (product.md §3.6). A district begins with the settings that its profile gives it, and may have
 * others afterwards. Never knows a district of its own, an account or a run.
 */
@NullMarked
package dev.rollcall.product;

import org.jspecify.annotations.NullMarked;
