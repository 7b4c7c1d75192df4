/**
 * What an account has paid for and until when: the one free trial, paid years, and the seats that
 * come with them. Never touches a roster (R5). Called by the account API.
 */
@NullMarked
package dev.rollcall.account.subscription;

import org.jspecify.annotations.NullMarked;
