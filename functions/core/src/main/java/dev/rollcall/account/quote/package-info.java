/**
 * What seats cost: the vendor's price brackets, and the numbered quotes made from them. Never knows
 * who pays or how. Called by the account API.
 */
@NullMarked
package dev.rollcall.account.quote;

import org.jspecify.annotations.NullMarked;
