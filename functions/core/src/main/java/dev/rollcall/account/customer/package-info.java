/**
 * The vendor's customers: who owns an account, who may do what on it, and which districts it is the
 * destination of. Never knows a roster or a run. Called by the account API.
 */
@NullMarked
package dev.rollcall.account.customer;

import org.jspecify.annotations.NullMarked;
