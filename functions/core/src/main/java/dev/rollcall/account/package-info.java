/**
 * Who may call the account API: clients, scopes and access tokens. Never knows a roster or a run.
 * Called by the account function.
 */
@NullMarked
package dev.rollcall.account;

import org.jspecify.annotations.NullMarked;
