/**
 * Who of an account is told of what: the vendor's rules and the account's members, as addresses.
 * Knows no letter and no mail. Called when notices are delivered.
 */
@NullMarked
package dev.rollcall.account.notice;

import org.jspecify.annotations.NullMarked;
