/**
 * The vendor's customers: who owns an account, who its members are, which districts it is the
 * destination of, and which accounts were merged into it. Never knows a roster or a run. Called by
 * the account API.
 */
@NullMarked
package dev.rollcall.account.customer;

import org.jspecify.annotations.NullMarked;
