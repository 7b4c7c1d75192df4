/**
 * Who may do what on an account: members, their roles and rights, and the matrix of permissions.
 * Never knows a roster or a run. Called by the rooms of the account and by the account API.
 */
@NullMarked
package dev.rollcall.account.member;

import org.jspecify.annotations.NullMarked;
